namespace LaborRisk.Alerts.Tests;

/// <summary>Files of the source tree, found by walking up from the test assembly.</summary>
internal static class Repository
{
    public static string Path(string relative) => Find("Monitor.sln") is { } root
        ? System.IO.Path.Combine(root, relative)
        : throw new FileNotFoundException($"Monitor.sln is in no folder above {AppContext.BaseDirectory}.");

    private static string? Find(string marker)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !System.IO.Path.Exists(System.IO.Path.Combine(folder.FullName, marker)))
        {
            folder = folder.Parent;
        }

        return folder?.FullName;
    }
}
