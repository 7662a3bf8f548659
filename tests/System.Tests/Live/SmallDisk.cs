using System.Diagnostics;

namespace LaborRisk.WholeProduct.Live;

/// <summary>A disk of a few MiB that can be filled.</summary>
internal sealed class SmallDisk : IDisposable
{
    public SmallDisk(string folder, int mebiBytes = 24)
    {
        Folder = folder;
        Run("mount", "-t", "tmpfs", "-o", $"size={mebiBytes}m", "tmpfs", folder);
    }

    public string Folder { get; }

    private string Filler => Path.Combine(Folder, "filler");

    public void Fill()
    {
        using var file = new FileStream(Filler, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
        var block = new byte[4_096];
        try
        {
            while (true)
            {
                file.Write(block);
            }
        }
        catch (IOException)
        {
            // Full.
        }
    }

    public void Empty() => File.Delete(Filler);

    public void Dispose() => Run("umount", "-l", Folder);

    private static void Run(string command, params string[] words)
    {
        using var process = Process.Start(command, words);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
