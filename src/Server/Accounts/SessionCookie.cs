using Microsoft.AspNetCore.Http;

namespace LaborRisk.Server.Accounts;

/// <summary>The session's cookie: no script reads it, no other site sends it, no plain connection carries it.</summary>
internal static class SessionCookie
{
    public const string Name = "__Host-session";

    private static readonly CookieOptions Options =
        new() { HttpOnly = true, Secure = true, SameSite = SameSiteMode.Strict, Path = "/", IsEssential = true };

    public static void Set(HttpResponse response, string sessionId) => response.Cookies.Append(Name, sessionId, Options);

    public static void Clear(HttpResponse response) => response.Cookies.Delete(Name, Options);
}
