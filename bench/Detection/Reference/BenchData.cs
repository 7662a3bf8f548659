namespace LaborRisk.Bench.Detection.Reference;

/// <summary>Labelled data that lies outside the repository, in <c>shared/data</c> beside one of the folders above this program.</summary>
internal static class BenchData
{
    /// <summary>The folder of that name; <c>null</c> where there is none.</summary>
    public static string? Find(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var data = Path.Combine(folder.FullName, "shared", "data", name);
            if (Directory.Exists(data))
            {
                return data;
            }
        }

        return null;
    }

    public static string Missing(string name) => $"没有数据 {name}，未测 · no data {name} here; not measured.\n";
}
