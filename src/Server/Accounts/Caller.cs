using LaborRisk.Ledger;
using Microsoft.AspNetCore.Http;

namespace LaborRisk.Server.Accounts;

/// <summary>Who sends a request, and how far the route lets them reach.</summary>
/// <param name="Kind">A column of the access table: <c>anyone</c>, a role, or a kind of token.</param>
/// <param name="Name">Who acts, as the ledger records it; empty for anyone.</param>
internal sealed record Caller(string Kind, string Name)
{
    public static readonly Caller Anyone = new("anyone", "");

    /// <summary>The signed-in account; <c>null</c> for tokens and anyone.</summary>
    public Account? SignedIn { get; init; }

    /// <summary>What the session's unsafe requests must carry.</summary>
    public string Csrf { get; init; } = "";

    /// <summary>Id of the session, for signing out; empty without one.</summary>
    public string SessionId { get; init; } = "";

    /// <summary>What of the ledger the account may see at all.</summary>
    public Sight Sight { get; init; } = new Sight.Nothing();

    /// <summary>Whose inbox the account reads.</summary>
    public NoticeReader Inbox => new(SignedIn?.OfficerId ?? "", SignedIn?.Role == Role.UnionChair);

    /// <summary>The account of a route that only signed-in callers reach.</summary>
    public Account Require() => SignedIn ?? throw new InvalidOperationException($"The route was reached by {Kind}, who is not signed in.");
}

internal static class CallerOfRequest
{
    /// <summary>Who sends the request, as the gate found out.</summary>
    public static Caller Caller(this HttpContext http) => http.Features.Get<Caller>() ?? Accounts.Caller.Anyone;
}
