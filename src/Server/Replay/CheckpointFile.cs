using System.Security.Cryptography;

namespace LaborRisk.Server.Replay;

/// <summary>
/// State plus source position in one file: a head (magic, version, SHA-256 of the rest), then what the writers wrote. Written beside and moved over, so that
/// a crash leaves the old one or the new one, never a half.
/// </summary>
internal sealed class CheckpointFile(string path)
{
    private static ReadOnlySpan<byte> Head => "LRCHECK\x01"u8;

    private string Beside => path + ".new";

    public bool Exists => File.Exists(path);

    public void Delete() => File.Delete(path);

    /// <summary>Removes what a failed <see cref="Write"/> left.</summary>
    public void DeleteUnfinished() => File.Delete(Beside);

    public void Write(Action<BinaryWriter> save)
    {
        using var body = new MemoryStream();
        using (var writer = new BinaryWriter(body, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            save(writer);
        }

        var content = body.GetBuffer().AsSpan(0, (int)body.Length);
        using (var file = new FileStream(Beside, FileMode.Create, FileAccess.Write))
        {
            file.Write(Head);
            file.Write(SHA256.HashData(content));
            file.Write(content);
            file.Flush(flushToDisk: true);
        }

        File.Move(Beside, path, overwrite: true);
    }

    /// <exception cref="InvalidDataException">The file is damaged or of another version.</exception>
    public void Read(Action<BinaryReader> load)
    {
        var all = File.ReadAllBytes(path);
        var bodyAt = Head.Length + SHA256.HashSizeInBytes;
        if (all.Length < bodyAt || !all.AsSpan().StartsWith(Head))
        {
            throw new InvalidDataException(
                $"{path} 不是本版本的检查点，请重新开始。 / {path} is no checkpoint of this version: start anew, without --resume.");
        }

        if (!SHA256.HashData(all.AsSpan(bodyAt)).AsSpan().SequenceEqual(all.AsSpan(Head.Length, SHA256.HashSizeInBytes)))
        {
            throw new InvalidDataException($"检查点 {path} 已损坏，请重新开始。 / The checkpoint {path} is damaged: start anew, without --resume.");
        }

        using var reader = new BinaryReader(new MemoryStream(all, bodyAt, all.Length - bodyAt));
        load(reader);
    }
}
