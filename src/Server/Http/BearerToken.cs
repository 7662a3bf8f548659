using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace LaborRisk.Server.Http;

/// <summary>Guards a route with a kind of token.</summary>
internal static class BearerToken
{
    private const string Scheme = "Bearer ";

    public static TBuilder RequireToken<TBuilder>(this TBuilder route, TokenKind kind)
        where TBuilder : IEndpointConventionBuilder =>
        route.AddEndpointFilter(async (call, next) => IsGiven(call.HttpContext, kind) ? await next(call) : Problem.NotSignedIn());

    public static bool IsGiven(HttpContext context, TokenKind kind) =>
        context.Request.Headers.Authorization.ToString() is var header
        && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
        && context.RequestServices.GetRequiredService<ITokenCheck>().Allows(kind, header[Scheme.Length..].Trim());
}
