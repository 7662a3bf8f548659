using System.Security.Cryptography;
using System.Text;
using LaborRisk.Ledger;

namespace LaborRisk.Server.Accounts;

/// <summary>
/// The one-time code by which the first administrator is made. Made anew at every start without an account, handed over once, kept only as a hash.
/// </summary>
internal sealed class SetupCode(AccountStore accounts)
{
    private const int Bytes = 15;
    private const int Group = 6;

    private byte[]? hash;

    public bool IsNeeded => !accounts.Any();

    /// <summary>A new code; one made before counts no more.</summary>
    /// <returns>As people copy it: groups with hyphens.</returns>
    public string New()
    {
        var code = Base32.Encode(RandomNumberGenerator.GetBytes(Bytes));
        hash = Hash(code);
        return string.Join('-', code.Chunk(Group).Select(part => new string(part)));
    }

    public bool Is(string? typed) => hash is not null
        && CryptographicOperations.FixedTimeEquals(hash, Hash((typed ?? "").Replace("-", "", StringComparison.Ordinal).Trim().ToUpperInvariant()));

    private static byte[] Hash(string code) => SHA256.HashData(Encoding.UTF8.GetBytes(code));
}
