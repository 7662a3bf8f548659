namespace LaborRisk.Ledger;

/// <summary>Files that nobody but the service's own user may read.</summary>
internal static class OwnerOnly
{
    private const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes sure that the file is there, empty if it is new. SQLite gives its side files the same rights.</summary>
    public static void Create(string path)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }

        using var file = new FileStream(path, Options(FileMode.OpenOrCreate));
    }

    /// <summary>Writes a file that must not be there yet.</summary>
    /// <exception cref="IOException">It is there already.</exception>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        using var file = new FileStream(path, Options(FileMode.CreateNew));
        file.Write(content);
        file.Flush(flushToDisk: true);
    }

    private static FileStreamOptions Options(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = Mode;
        }

        return options;
    }
}
