using System.Buffers;
using LaborRisk.Ingest;

namespace LaborRisk.Server.Live;

/// <summary>
/// Dead letters of the live service as the contract's lines. Bounded: when the file is large it becomes <c>.1</c> and the one before goes. Flushed to
/// the disk by the system, not by us: a letter changes no state, and the counters are in the journal.
/// </summary>
internal sealed class DeadLetterFile(string path) : IDisposable
{
    private const long Largest = 64L << 20;
    private readonly ArrayBufferWriter<byte> lines = new();
    private FileStream? file;

    public void Add(DeadLetter letter) => DeadLetterJson.Write(lines, letter);

    /// <summary>Writes what was added. A full disk loses letters, never records.</summary>
    public void Flush()
    {
        if (lines.WrittenCount == 0)
        {
            return;
        }

        try
        {
            file ??= new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);
            file.Write(lines.WrittenSpan);
            if (file.Length > Largest)
            {
                file.Dispose();
                file = null;
                File.Move(path, path + ".1", overwrite: true);
            }
        }
        catch (IOException)
        {
            Lost++;
        }

        lines.ResetWrittenCount();
    }

    /// <summary>Writes that failed.</summary>
    public long Lost { get; private set; }

    public void Dispose() => file?.Dispose();
}
