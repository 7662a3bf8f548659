using System.Security.Cryptography;
using System.Text;
using LaborRisk.Domain;
using LaborRisk.Server.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LaborRisk.Server.Accounts;

/// <summary>Stands before every route: who it is, whether the table lets them through, whether a page of ours sent it.</summary>
internal sealed class AccessGate(RequestDelegate next, AccessTable table, CallerReader callers)
{
    public const string CsrfHeader = "X-CSRF-Token";

    private static readonly PathString[] Guarded = ["/api", "/metrics", "/openapi"];

    public async Task InvokeAsync(HttpContext http)
    {
        if (http.GetEndpoint() is not RouteEndpoint endpoint || !Guarded.Any(path => http.Request.Path.StartsWithSegments(path)))
        {
            await next(http);
            return;
        }

        try
        {
            if (Refuse(http, endpoint) is { } fault)
            {
                await fault.ExecuteAsync(http);
                return;
            }

            http.Response.Headers.CacheControl = "no-store";
            await next(http);
        }
        catch (UnwritableBookException) when (!http.Response.HasStarted)
        {
            await Faults.LedgerFull.ExecuteAsync(http);
        }
    }

    private Fault? Refuse(HttpContext http, RouteEndpoint endpoint)
    {
        if (callers.Read(http.Request) is not { } caller)
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
            return Faults.UnknownToken;
        }

        var route = $"{http.Request.Method} /{endpoint.RoutePattern.RawText?.TrimStart('/')}";
        if (table.Of(route, caller.Kind) == Reach.None)
        {
            return caller == Caller.Anyone ? Faults.SignInFirst : Faults.NotAllowed;
        }

        if (!IsSafe(http.Request.Method) && !FromOurPage(http.Request, caller))
        {
            return Faults.NotFromOurPage;
        }

        http.Features.Set(caller);
        return null;
    }

    private static bool IsSafe(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    /// <summary>Tokens are sent by programs on purpose; a session's cookie is sent by the browser, so a page of ours must prove itself.</summary>
    private static bool FromOurPage(HttpRequest request, Caller caller) =>
        request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none"
        && (caller.SignedIn is null || request.Path == "/api/session" && HttpMethods.IsPost(request.Method)
            || request.Path == "/api/session/link"
            || CryptographicOperations.FixedTimeEquals(
                Encoding.UTF8.GetBytes(request.Headers[CsrfHeader].ToString()), Encoding.UTF8.GetBytes(caller.Csrf)));
}
