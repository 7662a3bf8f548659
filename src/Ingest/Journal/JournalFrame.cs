using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace LaborRisk.Ingest;

/// <summary>
/// A batch in a segment: marker, length, checksum, payload. The checksum (CRC-32C) covers position and length too, so that a batch counts only
/// where it was written.
/// </summary>
internal static class JournalFrame
{
    public const int HeadBytes = 12;
    private const uint Marker = 0x314A_524C;

    public static void WriteHead(Span<byte> head, long position, ReadOnlySpan<byte> payload)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(head, Marker);
        BinaryPrimitives.WriteInt32LittleEndian(head[4..], payload.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(head[8..], Checksum(position, payload));
    }

    /// <summary>Whether a whole and sound batch stands at the front.</summary>
    /// <param name="position">Where the front lies in the journal.</param>
    /// <param name="length">Bytes of its payload.</param>
    public static bool TryRead(ReadOnlySpan<byte> bytes, long position, out int length)
    {
        length = 0;
        if (bytes.Length < HeadBytes || BinaryPrimitives.ReadUInt32LittleEndian(bytes) != Marker)
        {
            return false;
        }

        length = BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]);
        return length >= 0 && length <= bytes.Length - HeadBytes
            && BinaryPrimitives.ReadUInt32LittleEndian(bytes[8..]) == Checksum(position, bytes.Slice(HeadBytes, length));
    }

    /// <summary>Whether a sound batch stands anywhere behind the front: then what is at the front was once whole.</summary>
    public static bool StandsBehind(ReadOnlySpan<byte> bytes, long position)
    {
        Span<byte> marker = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(marker, Marker);
        for (var at = 1; at < bytes.Length; at++)
        {
            var next = bytes[at..].IndexOf(marker);
            if (next < 0)
            {
                return false;
            }

            at += next;
            if (TryRead(bytes[at..], position + at, out _))
            {
                return true;
            }
        }

        return false;
    }

    private static uint Checksum(long position, ReadOnlySpan<byte> payload)
    {
        var sum = BitOperations.Crc32C(BitOperations.Crc32C(uint.MaxValue, (ulong)position), (uint)payload.Length);
        var words = MemoryMarshal.Cast<byte, ulong>(payload);
        foreach (var word in words)
        {
            sum = BitOperations.Crc32C(sum, word);
        }

        foreach (var rest in payload[(words.Length * sizeof(ulong))..])
        {
            sum = BitOperations.Crc32C(sum, rest);
        }

        return ~sum;
    }
}
