using System.Security.Cryptography;
using System.Text;

namespace LaborRisk.Ledger;

/// <summary>SHA-256 of a string in lower-case hex.</summary>
internal static class Fingerprint
{
    public static string Of(string value) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value)));
}
