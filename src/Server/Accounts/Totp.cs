using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using LaborRisk.Domain;

namespace LaborRisk.Server.Accounts;

/// <summary>Time-based one-time codes: RFC 6238 with HMAC-SHA-1, steps of 30 s and six digits, as every authenticator has them.</summary>
internal static class Totp
{
    /// <summary>RFC 4226 asks for 160 bits.</summary>
    public const int SecretBytes = 20;

    private const long StepMs = 30 * Instant.Second;
    private const int SixDigits = 1_000_000;

    public static long StepOf(Instant at) => at.Milliseconds / StepMs;

    /// <summary>The code of a step; also serves eight-digit vectors.</summary>
    public static string Code(ReadOnlySpan<byte> secret, long step, int modulus = SixDigits)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(secret, counter, hash);
        var value = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xf)..]) & int.MaxValue;
        return (value % modulus).ToString(modulus == SixDigits ? "D6" : "D8", CultureInfo.InvariantCulture);
    }

    /// <summary>The step whose code it is: now, one before or one after, since clocks differ.</summary>
    /// <returns><c>null</c> = it is no code of now.</returns>
    public static long? Match(ReadOnlySpan<byte> secret, string code, Instant now)
    {
        long? matched = null;
        for (var step = StepOf(now) - 1; step <= StepOf(now) + 1; step++)
        {
            matched = CryptographicOperations.FixedTimeEquals(
                System.Text.Encoding.UTF8.GetBytes(Code(secret, step)), System.Text.Encoding.UTF8.GetBytes(code)) ? step : matched;
        }

        return matched;
    }
}
