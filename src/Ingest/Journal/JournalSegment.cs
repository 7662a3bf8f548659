using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using LaborRisk.Domain;

namespace LaborRisk.Ingest;

/// <summary>A file of the journal: a head, then batches.</summary>
/// <param name="Base">Position of its first byte in the journal; its name.</param>
/// <param name="CreatedAt">When it was begun: all before it is older.</param>
internal sealed record JournalSegment(string Path, long Base, Instant CreatedAt, long Length)
{
    public const int HeadBytes = 28;
    public const string Extension = ".journal";

    private static ReadOnlySpan<byte> Magic => "LRJOURN\x01"u8;

    /// <summary>Position behind its last byte.</summary>
    public long End => Base + Length;

    public static string NameOf(long position) => position.ToString("D20", CultureInfo.InvariantCulture) + Extension;

    public static byte[] Head(long position, Instant createdAt)
    {
        var head = new byte[HeadBytes];
        Magic.CopyTo(head);
        BinaryPrimitives.WriteInt64LittleEndian(head.AsSpan(8), position);
        BinaryPrimitives.WriteInt64LittleEndian(head.AsSpan(16), createdAt.Milliseconds);
        BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(24), Checksum(position, createdAt.Milliseconds));
        return head;
    }

    /// <summary>The segment in a file; <c>null</c> = its head is not whole, as when the power went while it was begun.</summary>
    public static JournalSegment? Find(string path)
    {
        Span<byte> head = stackalloc byte[HeadBytes];
        using var file = File.OpenRead(path);
        if (file.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false) < HeadBytes || !head.StartsWith(Magic))
        {
            return null;
        }

        var (position, created) = (BinaryPrimitives.ReadInt64LittleEndian(head[8..]), BinaryPrimitives.ReadInt64LittleEndian(head[16..]));
        return BinaryPrimitives.ReadUInt32LittleEndian(head[24..]) == Checksum(position, created)
            && System.IO.Path.GetFileName(path) == NameOf(position)
            ? new JournalSegment(path, position, new Instant(created), file.Length)
            : null;
    }

    private static uint Checksum(long position, long created) =>
        ~BitOperations.Crc32C(BitOperations.Crc32C(uint.MaxValue, (ulong)position), (ulong)created);
}
