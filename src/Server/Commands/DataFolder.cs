namespace LaborRisk.Server.Commands;

/// <summary>Where the service keeps its journal, ledger and history.</summary>
internal static class DataFolder
{
    private const string Variable = "LABORRISK__DATADIR";

    /// <summary>The configured folder, else one of the user's own.</summary>
    public static string Location => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } configured
        ? Path.GetFullPath(configured)
        : Path.Combine(Own, "laborrisk");

    private static string Own =>
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);

    /// <summary>Tries to write; a folder that does not exist yet is judged by the nearest one that does.</summary>
    public static Finding Check()
    {
        const string What = "数据文件夹 · data folder";
        var folder = new DirectoryInfo(Location);
        while (folder is { Exists: false, Parent: { } parent })
        {
            folder = parent;
        }

        try
        {
            var trial = Path.Combine(folder.FullName, Path.GetRandomFileName());
            File.Create(trial, bufferSize: 1, FileOptions.DeleteOnClose).Dispose();
            return new Finding(FindingState.Good, What, $"{Location} 可写 · writable");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new Finding(
                FindingState.Broken, What, $"{Location} 不可写，请改权限或设置 {Variable} · not writable: change its permissions or set {Variable}");
        }
    }
}
