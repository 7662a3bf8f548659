using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace LaborRisk.Server.Accounts;

internal sealed record SignInForm(string? Name, string? Password, string? Code);

internal sealed record LinkForm(string? Token, string? Code);

internal sealed record SetupForm(string? Code, string? Name, string? Password, string? DisplayName);

internal sealed record CodeForm(string? Code);

/// <param name="Password">This or a code of the second factor in force, where there is one.</param>
internal sealed record TotpForm(string? Password, string? Code);

internal sealed record PasswordForm(string? Current, string? Next);

internal sealed record NewAccountForm(string? Name, string? DisplayName, string? Role, string? OfficerId, string? Town, string? Password);

/// <param name="Unlock">Forgets failed sign-ins.</param>
/// <param name="Link">Makes a new sign-in link.</param>
/// <param name="DropTotp">Takes the second factor off, for a lost telephone.</param>
internal sealed record AccountChangeForm(
    string? DisplayName, string? Role, string? OfficerId, string? Town, bool? Disabled, bool? Unlock, bool? Link, bool? DropTotp);

internal sealed record TokenForm(string? Kind, string? Label);

internal sealed record SessionAnswer(SessionAccount Account, string Csrf, bool Simulated);

/// <param name="Scope"><c>*</c>, a town, or the ids of a chair's enterprises with commas.</param>
internal sealed record SessionAccount(string Name, string DisplayName, string Role, string Scope, string? OfficerId, string? Town, bool Totp);

internal sealed record TotpAnswer(string Secret, string Uri);

internal sealed record AccountItem(
    string Name, string DisplayName, string Role, string? OfficerId, string? Town, bool Disabled, bool Totp, bool HasPassword, LinkItem? Link = null);

/// <param name="Token">For <c>/sign-in#link=</c>; shown once.</param>
internal sealed record LinkItem(string Token, string Expires);

internal sealed record AccountsAnswer(IReadOnlyList<AccountItem> Items);

internal sealed record TokenItem(string Id, string Kind, string Label, string CreatedAt, string CreatedBy);

internal sealed record NewTokenAnswer(string Id, string Kind, string Label, string Token);

internal sealed record TokensAnswer(IReadOnlyList<TokenItem> Items);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(SignInForm))]
[JsonSerializable(typeof(LinkForm))]
[JsonSerializable(typeof(SetupForm))]
[JsonSerializable(typeof(CodeForm))]
[JsonSerializable(typeof(TotpForm))]
[JsonSerializable(typeof(PasswordForm))]
[JsonSerializable(typeof(NewAccountForm))]
[JsonSerializable(typeof(AccountChangeForm))]
[JsonSerializable(typeof(TokenForm))]
[JsonSerializable(typeof(SessionAnswer))]
[JsonSerializable(typeof(TotpAnswer))]
[JsonSerializable(typeof(AccountItem))]
[JsonSerializable(typeof(AccountsAnswer))]
[JsonSerializable(typeof(TokensAnswer))]
[JsonSerializable(typeof(NewTokenAnswer))]
internal sealed partial class AccountsJson : JsonSerializerContext
{
    /// <summary>The one to use: Chinese as itself, nothing where there is nothing.</summary>
    public static AccountsJson Readable { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });
}
