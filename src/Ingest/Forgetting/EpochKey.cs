using System.Buffers.Binary;
using System.Security.Cryptography;
using LaborRisk.Domain;

namespace LaborRisk.Ingest;

/// <summary>The secret of one epoch. Once it is destroyed nothing made with it can be traced to an account.</summary>
internal sealed class EpochKey : IDisposable
{
    public const int Bytes = 32;

    private readonly byte[] secret;
    private readonly IncrementalHash pseudonyms;
    private readonly SipHash sightings;
    private readonly SipHash accounts;

    public EpochKey(byte[] secret)
    {
        this.secret = secret;
        pseudonyms = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, HMACSHA256.HashData(secret, "pseudonym"u8));
        sightings = SipHash.From(HMACSHA256.HashData(secret, "sighting"u8));
        accounts = SipHash.From(HMACSHA256.HashData(secret, "account"u8));
    }

    public ReadOnlySpan<byte> Secret => secret;

    /// <summary>HMAC-SHA256 of company and account, its first 64 bits.</summary>
    public Pseudonym PseudonymOf(ReadOnlySpan<byte> companyAndAccount)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        pseudonyms.AppendData(companyAndAccount);
        pseudonyms.GetHashAndReset(hash);
        return new Pseudonym(BinaryPrimitives.ReadUInt64LittleEndian(hash));
    }

    /// <summary>By which a worker of a company is recognised after the epoch is over; no pseudonym can be told from it.</summary>
    public ulong SightingOf(ReadOnlySpan<byte> companyAndAccount) => sightings.Of(companyAndAccount);

    /// <summary>By which an account is recognised across companies, within the epoch.</summary>
    public ulong AccountOf(ReadOnlySpan<byte> account) => accounts.Of(account);

    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(secret);
        pseudonyms.Dispose();
    }
}
