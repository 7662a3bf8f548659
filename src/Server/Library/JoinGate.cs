using System.Buffers.Binary;
using System.Net;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using LaborRisk.Server.Http;

namespace LaborRisk.Server.Library;

/// <summary>
/// Judges whether a question may count, so that one machine cannot speak for a crowd or about a whole district. In memory only, for a day:
/// addresses and visitors are keyed hashes whose key dies with the process and is drawn anew every day.
/// </summary>
/// <param name="time">The clock on the wall; the demo's faster clock must not loosen the limits.</param>
internal sealed class JoinGate(LibraryLimits limits, TimeProvider time)
{
    /// <summary>Entries kept at most; when full, nothing further counts until tomorrow.</summary>
    private const int MostEntries = 200_000;

    private const string AnyEnterprise = "-";
    private readonly Lock door = new();
    private readonly HashSet<ulong> seen = [];
    private readonly Dictionary<ulong, int> counts = [];
    private readonly byte[] key = new byte[32];
    private long day = -1;

    /// <summary>True = the question may count. A visitor already counted for the enterprise today may always ask again.</summary>
    /// <param name="enterprise"><c>null</c> = the question names none.</param>
    public bool MayCount(IPAddress? address, string? enterprise, ReadOnlySpan<char> visitor)
    {
        var from = ClientAddress.Place(address);
        var about = enterprise ?? AnyEnterprise;
        lock (door)
        {
            BeginDay();
            if (seen.Contains(Hash("visitor", about, visitor)))
            {
                return true;
            }

            var knowsEnterprise = seen.Contains(Hash("named", from, about));
            var allowed = seen.Count < MostEntries
                && Count("address", from, about) < limits.VisitorsOfAddress
                && (enterprise is null || Count("enterprise", about, "") < limits.VisitorsOfEnterprise)
                && (enterprise is null || knowsEnterprise || Count("names", from, "") < limits.EnterprisesOfAddress);
            if (allowed)
            {
                seen.Add(Hash("visitor", about, visitor));
                Raise("address", from, about);
                Raise("enterprise", about, "");
                if (seen.Add(Hash("named", from, about)) && enterprise is not null)
                {
                    Raise("names", from, "");
                }
            }

            return allowed;
        }
    }

    private void BeginDay()
    {
        var today = time.GetUtcNow().ToUnixTimeSeconds() / 86_400;
        if (today != day)
        {
            day = today;
            seen.Clear();
            counts.Clear();
            RandomNumberGenerator.Fill(key);
        }
    }

    private int Count(string kind, string first, string second) => counts.GetValueOrDefault(Hash(kind, first, second));

    private void Raise(string kind, string first, string second)
    {
        var entry = Hash(kind, first, second);
        counts[entry] = counts.GetValueOrDefault(entry) + 1;
    }

    /// <summary>Over the letters as they are: no copy of a visitor's number is made.</summary>
    private ulong Hash(string kind, ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        hmac.AppendData(MemoryMarshal.AsBytes<char>(kind));
        hmac.AppendData("\n\0"u8);
        hmac.AppendData(MemoryMarshal.AsBytes(first));
        hmac.AppendData("\n\0"u8);
        hmac.AppendData(MemoryMarshal.AsBytes(second));
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        hmac.GetHashAndReset(hash);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash);
    }
}
