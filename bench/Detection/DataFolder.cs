namespace LaborRisk.Bench.Detection;

/// <summary>The folder of labelled data, which is no part of the product: each part of it may be absent.</summary>
internal sealed class DataFolder
{
    private static readonly string Usual = Path.Combine("shared", "data");
    private readonly string? root;

    private DataFolder(string? root) => this.root = root;

    public bool Exists => root is not null;

    /// <exception cref="ArgumentException">The folder given is not there.</exception>
    public static DataFolder Find(string? given)
    {
        if (given is not null)
        {
            return Directory.Exists(given)
                ? new DataFolder(Path.GetFullPath(given))
                : throw new ArgumentException($"没有这个数据文件夹 · no such folder of data: {given}", nameof(given));
        }

        for (var folder = new DirectoryInfo(Directory.GetCurrentDirectory()); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, Usual)))
            {
                return new DataFolder(Path.Combine(folder.FullName, Usual));
            }
        }

        return new DataFolder(null);
    }

    /// <summary>A file or folder of the data; <c>null</c> = it is not there.</summary>
    public string? Part(params ReadOnlySpan<string> names)
    {
        if (root is null)
        {
            return null;
        }

        var path = Path.Combine([root, .. names]);
        return Path.Exists(path) ? path : null;
    }
}
