using System.Security.Cryptography;

namespace LaborRisk.Server.Replay;

/// <summary>
/// State plus source position in one file: a head (magic, version, SHA-256 of the rest), then what the writers wrote. Written beside and moved over, so that
/// a crash leaves the old one or the new one, never a half.
/// </summary>
internal sealed class CheckpointFile(string path)
{
    private const int BufferBytes = 1 << 16;

    private static ReadOnlySpan<byte> Head => "LRCHECK\x01"u8;

    private string Beside => path + ".new";

    public bool Exists => File.Exists(path);

    public void Delete() => File.Delete(path);

    /// <summary>Removes what a failed <see cref="Write"/> left.</summary>
    public void DeleteUnfinished() => File.Delete(Beside);

    public void Write(Action<BinaryWriter> save)
    {
        // Streamed: the state of a large district is more than one array can hold.
        using (var file = new FileStream(Beside, FileMode.Create, FileAccess.Write))
        using (var hash = SHA256.Create())
        {
            file.Write(Head);
            file.Write(stackalloc byte[SHA256.HashSizeInBytes]);
            using (var hashing = new CryptoStream(file, hash, CryptoStreamMode.Write, leaveOpen: true))
            using (var writer = new BinaryWriter(new BufferedStream(hashing, BufferBytes)))
            {
                save(writer);
            }

            file.Position = Head.Length;
            file.Write(hash.Hash);
            file.Flush(flushToDisk: true);
        }

        File.Move(Beside, path, overwrite: true);
    }

    /// <exception cref="InvalidDataException">The file is damaged or of another version.</exception>
    public void Read(Action<BinaryReader> load)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferBytes);
        Span<byte> head = stackalloc byte[Head.Length + SHA256.HashSizeInBytes];
        if (file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length || !head.StartsWith(Head))
        {
            throw new InvalidDataException(
                $"{path} 不是本版本的检查点，请重新开始。 / {path} is no checkpoint of this version: start anew, without --resume.");
        }

        // Read twice: nothing of a damaged file is believed.
        if (!SHA256.HashData(file).AsSpan().SequenceEqual(head[Head.Length..]))
        {
            throw new InvalidDataException($"检查点 {path} 已损坏，请重新开始。 / The checkpoint {path} is damaged: start anew, without --resume.");
        }

        file.Position = head.Length;
        using var reader = new BinaryReader(file);
        load(reader);
    }
}
