using System.Security.Cryptography;
using LaborRisk.Ledger;
using LaborRisk.Server.Desk;
using LaborRisk.Server.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace LaborRisk.Server.Accounts;

/// <summary>Signing in and out, and what one does to one's own account.</summary>
internal sealed class SessionRoutes(
    SignIn signIn, AccountStore accounts, SessionStore sessions, SetupCode setup, SecretBox box, IPasswordHasher<Account> hasher,
    CallerReader callers, SecretsFile firstSecrets, CurrentDistrict district, AccountsOptions options)
{
    public IResult Get(HttpContext http) => http.Caller() switch
    {
        { SignedIn: { } account } caller => Answer(account, caller),
        _ => Marked(setup.IsNeeded ? Faults.SetupNeeded : Faults.SignInFirst),
    };

    public async Task<IResult> PostAsync(HttpContext http) => await http.ReadAsync(AccountsJson.Readable.SignInForm) is { } form
        ? Answer(http, signIn.ByPassword(form.Name ?? "", form.Password ?? "", form.Code, http.Place()))
        : Faults.NotJson;

    public async Task<IResult> LinkAsync(HttpContext http) => await http.ReadAsync(AccountsJson.Readable.LinkForm) is { } form
        ? Answer(http, signIn.ByLink(form.Token ?? "", form.Code, http.Place()))
        : Faults.NotJson;

    public IResult Delete(HttpContext http)
    {
        sessions.End(http.Caller().SessionId);
        SessionCookie.Clear(http.Response);
        return Results.NoContent();
    }

    public async Task<IResult> SetupAsync(HttpContext http)
    {
        if (await http.ReadAsync(AccountsJson.Readable.SetupForm) is not { } form)
        {
            return Faults.NotJson;
        }

        if (!setup.IsNeeded)
        {
            return Faults.SetupDone;
        }

        if (!setup.Is(form.Code))
        {
            return Faults.Field("code", "一次性代码不正确，请核对启动时显示的代码", "the code is not the one shown at the start");
        }

        var account = new Account { Name = AccountNames.Normal(form.Name), DisplayName = form.DisplayName?.Trim() ?? "", Role = Role.Administrator };
        if (AccountFields.Check(account, form.Password) is { } fault)
        {
            return fault;
        }

        account = account with { PasswordHash = hasher.HashPassword(account, form.Password!) };
        if (!accounts.AddFirst(account))
        {
            return Faults.SetupDone;
        }

        firstSecrets.Used(FirstStart.Setup);
        return Results.NoContent();
    }

    /// <summary>A new password ends every other session of the account. The first one, after an invitation, needs no current one.</summary>
    public async Task<IResult> PasswordAsync(HttpContext http)
    {
        var caller = http.Caller();
        var account = caller.Require();
        if (await http.ReadAsync(AccountsJson.Readable.PasswordForm) is not { } form)
        {
            return Faults.NotJson;
        }

        if (account.PasswordHash is not null && signIn.Doubt(account, form.Current ?? "", null, http.Place()) is { } doubt)
        {
            return doubt is SignInOutcome.Locked locked
                ? Faults.Locked(locked.Until)
                : Faults.Field("current", "当前密码不正确", "the current password is wrong");
        }

        if (!AccountNames.IsPassword(form.Next, account.Name))
        {
            return AccountFields.Password("next");
        }

        accounts.SetPassword(account.Name, hasher.HashPassword(account, form.Next!), caller.SessionId);
        return Results.NoContent();
    }

    /// <summary>
    /// A secret for an authenticator; it counts once a code of it was shown. To replace one that is in force, a session alone is not enough.
    /// </summary>
    public async Task<IResult> NewTotpAsync(HttpContext http)
    {
        var account = http.Caller().Require();
        if (account.TotpSecret is not null)
        {
            if (await http.ReadAsync(AccountsJson.Readable.TotpForm) is not { } form)
            {
                return Faults.NotJson;
            }

            if (signIn.Doubt(account, form.Password, form.Code, http.Place()) is { } doubt)
            {
                return doubt is SignInOutcome.Locked locked
                    ? Faults.Locked(locked.Until)
                    : Faults.Field("password", "请输入当前密码，或原验证器上的验证码", "give the current password, or a code of the authenticator in use");
            }
        }

        var secret = RandomNumberGenerator.GetBytes(Totp.SecretBytes);
        accounts.SetPendingTotp(account.Name, box.Seal(secret, account.Name));
        var shown = Base32.Encode(secret);
        CryptographicOperations.ZeroMemory(secret);
        var label = Uri.EscapeDataString($"劳动关系风险监测:{account.Name}");
        return Results.Json(
            new TotpAnswer(shown, $"otpauth://totp/{label}?secret={shown}&issuer={Uri.EscapeDataString("劳动关系风险监测")}"),
                AccountsJson.Readable.TotpAnswer);
    }

    public async Task<IResult> ConfirmTotpAsync(HttpContext http)
    {
        var account = http.Caller().Require();
        if (await http.ReadAsync(AccountsJson.Readable.CodeForm) is not { } form)
        {
            return Faults.NotJson;
        }

        if (account.TotpPending is not { } pending)
        {
            return Faults.NoTotpPending;
        }

        if (signIn.Match(account, pending, form.Code ?? "") is not { } step)
        {
            return Faults.Field("code", "验证码不正确，请核对手机时间", "the code is wrong; check the clock of the telephone");
        }

        accounts.ConfirmTotp(account.Name, step);
        return Results.NoContent();
    }

    private IResult Answer(HttpContext http, SignInOutcome outcome)
    {
        switch (outcome)
        {
            case SignInOutcome.Welcome welcome:
                SessionCookie.Set(http.Response, welcome.SessionId);
                return Answer(welcome.Account, callers.Of(welcome.Account, welcome.SessionId));
            case SignInOutcome.CodeNeeded:
                return Faults.CodeNeeded;
            case SignInOutcome.Locked locked:
                return Faults.Locked(locked.Until);
            default:
                return setup.IsNeeded ? Faults.SetupNeeded : Faults.WrongSignIn;
        }
    }

    private IResult Answer(Account account, Caller caller) => Results.Json(
        new SessionAnswer(
            new SessionAccount(
                account.Name, account.DisplayName, account.Role.Name(), Scope(account), NullIfEmpty(account.OfficerId), NullIfEmpty(account.Town),
                account.TotpSecret is not null),
            caller.Csrf,
            options.Simulated),
        AccountsJson.Readable.SessionAnswer);

    private string Scope(Account account) => account.Role switch
    {
        Role.TownUnion or Role.GridMediator => account.Town,
        Role.UnionChair => string.Join(',', district.Current.EnterprisesOf(account.OfficerId)),
        _ => "*",
    };

    /// <summary>The pages before a session carry the watermark too, and this is what they ask.</summary>
    private Fault Marked(Fault fault) => options.Simulated ? fault with { Flags = [.. fault.Flags, "simulated"] } : fault;

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
