using Microsoft.AspNetCore.Http;

namespace LaborRisk.Server.Http;

/// <summary>Errors as problem+json (RFC 9457), for people: what was wrong and what to do, Chinese first.</summary>
internal static class Problem
{
    public static IResult NotSignedIn() => Of(StatusCodes.Status401Unauthorized, "未登录或令牌无效", "需要有效的令牌 / a valid token is needed: Authorization: Bearer …");

    public static IResult Full(HttpContext context, int retryAfterSeconds)
    {
        context.Response.Headers.RetryAfter = $"{retryAfterSeconds}";
        return Of(StatusCodes.Status429TooManyRequests, "已满，请稍后重发", "队列或磁盘已满，本次一条未收 / full, nothing was taken: send it again later");
    }

    public static IResult Stopping() => Of(StatusCodes.Status503ServiceUnavailable, "服务正在停止", "请重发，重复的会被识别 / send it again: repeats are recognised");

    public static IResult Of(int status, string title, string detail) => Results.Problem(detail, statusCode: status, title: title);
}
