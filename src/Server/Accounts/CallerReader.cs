using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using LaborRisk.Ledger;
using LaborRisk.Server.Desk;
using Microsoft.AspNetCore.Http;

namespace LaborRisk.Server.Accounts;

/// <summary>Finds out who sends a request: a bearer token, else a session's cookie, else anyone.</summary>
internal sealed class CallerReader(SessionStore sessions, TokenStore tokens, CurrentDistrict district, SecretsFile firstSecrets)
{
    private const string Bearer = "Bearer ";

    /// <returns><c>null</c> = what was sent opens nothing.</returns>
    public Caller? Read(HttpRequest request) => Read(request, sessions.Find);

    /// <summary>As <see cref="Read(HttpRequest)"/>, without keeping a session that is otherwise idle alive.</summary>
    public Caller? Look(HttpRequest request) => Read(request, sessions.Look);

    /// <summary>The caller that a session makes.</summary>
    public Caller Of(Account account, string sessionId) => new(account.Role.Name(), account.Name)
    {
        SignedIn = account,
        SessionId = sessionId,
        Csrf = CsrfOf(sessionId),
        Sight = account.Role switch
        {
            Role.UnionChair => new Sight.Nothing(),
            Role.TownUnion or Role.GridMediator => district.Current.IsInside(account.OfficerId)
                ? new Sight.Nothing()
                : new Sight.Town(account.Town, account.OfficerId),
            _ => new Sight.District(),
        },
    };

    private Caller? Read(HttpRequest request, Func<string, Account?> find)
    {
        var header = request.Headers.Authorization.ToString();
        if (header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return tokens.Find(header.AsSpan(Bearer.Length).Trim()) is { } token ? Of(token.Kind, token.Label) : null;
        }

        return request.Cookies[SessionCookie.Name] is { Length: > 0 } id && find(id) is { } account ? Of(account, id) : Caller.Anyone;
    }

    private Caller Of(TokenKind kind, string label)
    {
        var name = kind.ToString().ToLowerInvariant();
        if (label == FirstStart.By)
        {
            firstSecrets.Used(name);
        }

        return new Caller(name, label) { Sight = kind == TokenKind.Wall ? new Sight.District() : new Sight.Nothing() };
    }

    // Bound to the session and known only to pages that could read its answer; nothing more is stored for it.
    private static string CsrfOf(string sessionId) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes("csrf|" + sessionId)));
}
