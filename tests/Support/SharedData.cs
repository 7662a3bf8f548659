namespace LaborRisk.Testing;

/// <summary>The data for development, where it lies beside an ancestor of the tests; <c>null</c> elsewhere.</summary>
internal static class SharedData
{
    public static readonly string? Root = Find();

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root!, .. parts]);

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var shared = System.IO.Path.Combine(folder.FullName, "shared");
            if (Directory.Exists(System.IO.Path.Combine(shared, "data")))
            {
                return shared;
            }
        }

        return null;
    }
}

/// <summary>A fact about the shared data or its reference scorer; skipped where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute() => Skip = SharedData.Root is null ? "no shared data here" : null;
}
