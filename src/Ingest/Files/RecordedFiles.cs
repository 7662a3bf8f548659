namespace LaborRisk.Ingest;

/// <summary>Which files a command line means.</summary>
public static class RecordedFiles
{
    /// <summary>Files as given, a folder's <c>*.ndjson</c> and <c>*.ndjson.gz</c> in its place, sorted by name.</summary>
    /// <exception cref="FileNotFoundException">A path does not exist, or a folder holds no such file.</exception>
    public static IReadOnlyList<string> Expand(IEnumerable<string> paths) => [.. paths.SelectMany(Expand)];

    private static IEnumerable<string> Expand(string path)
    {
        if (File.Exists(path))
        {
            return [path];
        }

        if (!Directory.Exists(path))
        {
            throw new FileNotFoundException($"没有找到事件文件或文件夹：{path} / No such event file or folder: {path}", path);
        }

        var files = Directory.EnumerateFiles(path)
            .Where(file => file.EndsWith(".ndjson", StringComparison.Ordinal) || file.EndsWith(".ndjson.gz", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToList();
        return files.Count > 0
            ? files
            : throw new FileNotFoundException(
                $"文件夹中没有 .ndjson 或 .ndjson.gz 文件：{path} / The folder holds no .ndjson or .ndjson.gz file: {path}", path);
    }
}
