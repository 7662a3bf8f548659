using System.Buffers.Text;
using System.Security.Cryptography;

namespace LaborRisk.Ledger;

/// <summary>Random ids that open something. Only their SHA-256 is stored.</summary>
public static class SecretId
{
    private const int Bytes = 32;

    /// <summary>256 random bits in base64url.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
}
