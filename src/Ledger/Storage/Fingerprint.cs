using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace LaborRisk.Ledger;

/// <summary>SHA-256 of a string in lower-case hex. Leaves no copy of the string, which may be a secret.</summary>
internal static class Fingerprint
{
    public static string Of(ReadOnlySpan<char> value)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(value.Length));
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes.AsSpan(0, Encoding.UTF8.GetBytes(value, bytes)), hash);
        ArrayPool<byte>.Shared.Return(bytes, clearArray: true);
        return Convert.ToHexStringLower(hash);
    }
}
