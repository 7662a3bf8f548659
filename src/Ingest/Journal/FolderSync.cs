using System.Runtime.InteropServices;

namespace LaborRisk.Ingest;

/// <summary>Makes the names of new files durable: without it a file written and flushed may be gone after a power cut.</summary>
public static class FolderSync
{
    private const int ReadOnly = 0;

    /// <summary>Flushes a folder's entries. Windows does so by itself.</summary>
    /// <exception cref="IOException">The folder cannot be flushed.</exception>
    public static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var handle = Open(folder, ReadOnly);
        if (handle < 0)
        {
            throw new IOException($"The folder {folder} cannot be opened.");
        }

        var answer = Sync(handle);
        _ = Close(handle);
        if (answer != 0)
        {
            throw new IOException($"The folder {folder} cannot be flushed.");
        }
    }

    [DllImport("libc", EntryPoint = "open", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern int Open(string path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    private static extern int Sync(int handle);

    [DllImport("libc", EntryPoint = "close")]
    private static extern int Close(int handle);
}
