using LaborRisk.Server.Http;

namespace LaborRisk.Server.Accounts;

/// <summary>Limits attempts to sign in: hashing a password is dear.</summary>
internal sealed class SignInRate(AccountsOptions options) : AddressRate(options.SignInsPerMinute, Faults.TooOften)
{
    /// <summary>Name of the policy.</summary>
    public const string Name = "sign-in";
}
