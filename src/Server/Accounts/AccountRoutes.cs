using LaborRisk.Ledger;
using LaborRisk.Server.Desk;
using LaborRisk.Server.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace LaborRisk.Server.Accounts;

/// <summary>The administrator's list of accounts.</summary>
internal sealed class AccountRoutes(
    AccountStore accounts, SessionStore sessions, SignInFailures failures, IPasswordHasher<Account> hasher, CurrentDistrict district)
{
    public IResult List() =>
        Results.Json(new AccountsAnswer([.. accounts.List().Select(account => Item(account))]), AccountsJson.Readable.AccountsAnswer);

    /// <summary>Without a password the answer carries a sign-in link to hand on.</summary>
    public async Task<IResult> AddAsync(HttpContext http)
    {
        if (await http.ReadAsync(AccountsJson.Readable.NewAccountForm) is not { } form)
        {
            return Faults.NotJson;
        }

        if (!Roles.TryParse(form.Role, out var role))
        {
            return UnknownRole;
        }

        var account = new Account
        {
            Name = AccountNames.Normal(form.Name),
            DisplayName = form.DisplayName?.Trim() ?? "",
            OfficerId = form.OfficerId?.Trim() ?? "",
            Town = role.HasTown() ? form.Town?.Trim() ?? "" : "",
            Role = role,
        };
        var password = form.Password;
        if ((AccountFields.Check(account, password ?? SecretId.New()) ?? AccountFields.CheckScope(account, district.Current)) is { } fault)
        {
            return fault;
        }

        account = account with { PasswordHash = password is null ? null : hasher.HashPassword(account, password) };
        return !accounts.Add(account, http.Caller().Name)
            ? Faults.NameTaken
            : Results.Json(Item(account, password is null ? Link(account.Name) : null), AccountsJson.Readable.AccountItem,
                statusCode: StatusCodes.Status201Created);
    }

    public async Task<IResult> ChangeAsync(HttpContext http, string name)
    {
        if (await http.ReadAsync(AccountsJson.Readable.AccountChangeForm) is not { } form)
        {
            return Faults.NotJson;
        }

        if (accounts.Find(AccountNames.Normal(name)) is not { } account)
        {
            return Faults.NotFound;
        }

        var role = account.Role;
        if (form.Role is not null && !Roles.TryParse(form.Role, out role))
        {
            return UnknownRole;
        }

        var changed = account with
        {
            DisplayName = form.DisplayName?.Trim() ?? account.DisplayName,
            OfficerId = form.OfficerId?.Trim() ?? account.OfficerId,
            Town = role.HasTown() ? form.Town?.Trim() ?? account.Town : "",
            Disabled = form.Disabled ?? account.Disabled,
            Role = role,
        };
        if (account.Name == http.Caller().Name && (changed.Disabled || role != Role.Administrator))
        {
            return Faults.YourselfLast;
        }

        if ((AccountFields.Check(changed, SecretId.New()) ?? AccountFields.CheckScope(changed, district.Current)) is { } fault)
        {
            return fault;
        }

        accounts.Change(changed);
        if (form.Unlock == true)
        {
            failures.Unlock(account.Name);
        }

        if (form.DropTotp == true)
        {
            accounts.DropTotp(account.Name);
        }

        return Results.Json(
            Item(accounts.Find(account.Name)!, form.Link == true ? Link(account.Name) : null), AccountsJson.Readable.AccountItem);
    }

    private static Fault UnknownRole => Faults.Field("role", "不是已知角色", "not a known role");

    private LinkItem Link(string name)
    {
        var (token, expires) = sessions.NewLink(name);
        return new LinkItem(token, expires.ToString());
    }

    private static AccountItem Item(Account account, LinkItem? link = null) => new(
        account.Name, account.DisplayName, account.Role.Name(), account.OfficerId.Length == 0 ? null : account.OfficerId,
        account.Town.Length == 0 ? null : account.Town, account.Disabled, account.TotpSecret is not null, account.PasswordHash is not null, link);
}
