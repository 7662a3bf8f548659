using System.Security.Cryptography;
using LaborRisk.Domain;
using LaborRisk.Ledger;
using Microsoft.AspNetCore.Identity;

namespace LaborRisk.Server.Accounts;

/// <summary>What came of an attempt to sign in.</summary>
internal abstract record SignInOutcome
{
    public sealed record Welcome(Account Account, string SessionId) : SignInOutcome;

    /// <summary>Name, password, link or code; which of them is not told.</summary>
    public sealed record Wrong : SignInOutcome;

    public sealed record CodeNeeded : SignInOutcome;

    public sealed record Locked(Instant Until) : SignInOutcome;
}

/// <summary>Signs people in. Every attempt counts before it is looked at, so that many at once gain nothing; a right one clears the count.</summary>
internal sealed class SignIn(
    AccountStore accounts, SessionStore sessions, SignInFailures failures, SecretBox box, IPasswordHasher<Account> hasher, TimeProvider clock)
{
    // Unknown names cost the same time as known ones.
    private readonly Lazy<string> nobody = new(() => hasher.HashPassword(new Account(), SecretId.New()));

    public SignInOutcome ByPassword(string name, string password, string? code, string place)
    {
        name = AccountNames.Normal(name);
        if (failures.Begin(name, place) is { } until)
        {
            return new SignInOutcome.Locked(until);
        }

        var account = accounts.Find(name) is { Disabled: false, PasswordHash: not null } found ? found : null;
        var verdict = hasher.VerifyHashedPassword(account ?? new Account(), account?.PasswordHash ?? nobody.Value, password);
        if (account is null || verdict == PasswordVerificationResult.Failed)
        {
            return new SignInOutcome.Wrong();
        }

        if (verdict == PasswordVerificationResult.SuccessRehashNeeded)
        {
            accounts.Rehash(name, hasher.HashPassword(account, password));
        }

        return Second(account, code) ?? Begin(account, place);
    }

    /// <summary>A link stands for the password, not for the second factor; it is used up only when both are right.</summary>
    public SignInOutcome ByLink(string token, string? code, string place)
    {
        if (sessions.FindLink(token) is not { } account)
        {
            return new SignInOutcome.Wrong();
        }

        if (account.TotpSecret is not null && failures.Begin(account.Name, place) is { } until)
        {
            return new SignInOutcome.Locked(until);
        }

        return Second(account, code) ?? (sessions.UseLink(token) ? Begin(account, place) : new SignInOutcome.Wrong());
    }

    /// <summary>Whether whoever has the account's session also knows its password, or holds its second factor. Counts as an attempt to sign in.</summary>
    /// <returns><c>null</c> = yes.</returns>
    public SignInOutcome? Doubt(Account account, string? password, string? code, string place)
    {
        if (failures.Begin(account.Name, place) is { } until)
        {
            return new SignInOutcome.Locked(until);
        }

        var knows = account.PasswordHash is { } hash && password is not null
            && hasher.VerifyHashedPassword(account, hash, password) != PasswordVerificationResult.Failed;
        if (!knows && (account.TotpSecret is not { } secret || code is null || !TakesCode(account, secret, code)))
        {
            return new SignInOutcome.Wrong();
        }

        failures.Forget(account.Name, place);
        return null;
    }

    /// <summary>Whether the code is the account's own of now, taken for the first time.</summary>
    public bool TakesCode(Account account, string sealedSecret, string code) =>
        Match(account, sealedSecret, code) is { } step && accounts.TakeTotpStep(account.Name, step);

    /// <summary>The step whose code it is; the secret is open no longer than that takes.</summary>
    public long? Match(Account account, string sealedSecret, string code)
    {
        var secret = box.Open(sealedSecret, account.Name);
        var step = Totp.Match(secret, code.Trim(), Instant.From(clock.GetUtcNow()));
        CryptographicOperations.ZeroMemory(secret);
        return step;
    }

    private SignInOutcome? Second(Account account, string? code) =>
        account.TotpSecret is not { } secret ? null
        : string.IsNullOrWhiteSpace(code) ? new SignInOutcome.CodeNeeded()
        : TakesCode(account, secret, code) ? null
        : new SignInOutcome.Wrong();

    private SignInOutcome.Welcome Begin(Account account, string place)
    {
        failures.Forget(account.Name, place);
        return new SignInOutcome.Welcome(account, sessions.Begin(account.Name));
    }
}
