namespace LaborRisk.WholeProduct.House;

/// <summary>The source tree these tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Project files of the product, its tests and its benchmarks.</summary>
    public static IEnumerable<ProjectFile> Projects() =>
        from area in new[] { "src", "tests", "bench" }
        let folder = Path.Combine(Root, area)
        where Directory.Exists(folder)
        from file in Directory.EnumerateFiles(folder, "*.csproj", SearchOption.AllDirectories)
        select ProjectFile.Parse(Path.GetFileNameWithoutExtension(file), area, File.ReadAllText(file));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Monitor.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("No folder above the tests holds Monitor.sln.");
    }
}
