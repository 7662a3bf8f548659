using LaborRisk.Ledger;
using Microsoft.AspNetCore.Http;

namespace LaborRisk.Server.Accounts;

/// <summary>The administrator's list of machine tokens.</summary>
internal sealed class TokenRoutes(TokenStore tokens)
{
    private const int LongestLabel = 64;

    public IResult List() => Results.Json(
        new TokensAnswer([
            .. tokens.List().Select(token => new TokenItem(token.TokenId, token.Kind, token.Label, token.CreatedAt.ToString(), token.CreatedBy)),
        ]),
        AccountsJson.Readable.TokensAnswer);

    public async Task<IResult> AddAsync(HttpContext http)
    {
        if (await http.ReadAsync(AccountsJson.Readable.TokenForm) is not { } form)
        {
            return Faults.NotJson;
        }

        if (form.Kind is not ("ingest" or "wall" or "metrics"))
        {
            return Faults.Field("kind", "应为 ingest、wall 或 metrics", "must be ingest, wall or metrics");
        }

        if (form.Label?.Trim() is not { Length: > 0 and <= LongestLabel } label)
        {
            return Faults.Field("label", "请填写用途，不超过 64 个字", "say what it is for, in at most 64 characters");
        }

        var (id, secret) = tokens.Add(Enum.Parse<TokenKind>(form.Kind, ignoreCase: true), label, http.Caller().Name);
        return Results.Json(new NewTokenAnswer(id, form.Kind, label, secret), AccountsJson.Readable.NewTokenAnswer,
            statusCode: StatusCodes.Status201Created);
    }

    public IResult Revoke(string id) => tokens.Revoke(id) ? Results.NoContent() : Faults.NotFound;
}
