namespace LaborRisk.Ingest.Tests;

/// <summary>Data for development that lies beside the repository on some machines.</summary>
internal static class SharedData
{
    private static readonly string? Root = Find();

    /// <summary><c>null</c> = not on this machine.</summary>
    public static string? Folder(string name) => Root is null || !Directory.Exists(Path.Combine(Root, name)) ? null : Path.Combine(Root, name);

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var data = Path.Combine(folder.FullName, "shared", "data");
            if (Directory.Exists(data))
            {
                return data;
            }
        }

        return null;
    }
}

/// <summary>A fact about a folder of the shared data; skipped where the folder is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute(string folder)
    {
        if (SharedData.Folder(folder) is null)
        {
            Skip = $"shared/data/{folder} is not on this machine";
        }
    }
}
