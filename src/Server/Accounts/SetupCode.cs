using System.Security.Cryptography;
using System.Text;
using LaborRisk.Ledger;

namespace LaborRisk.Server.Accounts;

/// <summary>
/// The one-time code by which the first administrator is made. Made anew at every start without an account, shown on the terminal, kept nowhere.
/// </summary>
internal sealed class SetupCode(AccountStore accounts)
{
    private const int Bytes = 15;
    private const int Group = 6;

    private readonly string code = Base32.Encode(RandomNumberGenerator.GetBytes(Bytes));

    public bool IsNeeded => !accounts.Any();

    /// <summary>As people copy it: groups with hyphens.</summary>
    public string Shown => string.Join('-', code.Chunk(Group).Select(part => new string(part)));

    public bool Is(string? typed) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(code), Encoding.UTF8.GetBytes((typed ?? "").Replace("-", "", StringComparison.Ordinal).Trim().ToUpperInvariant()));
}
