namespace LaborRisk.Bench.Detection;

/// <summary>The source tree that this program was built in.</summary>
internal static class Checkout
{
    /// <summary>A file or folder of the tree; <c>null</c> = it is not there.</summary>
    public static string? Find(string relative)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, relative);
            if (Path.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}
