using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;

namespace LaborRisk.Server.Library;

/// <summary>So many requests of one address in a sliding minute. Addresses are held in memory while they are busy, and written nowhere.</summary>
internal sealed class LibraryRate(LibraryLimits limits) : IRateLimiterPolicy<string>
{
    /// <summary>Name of the policy.</summary>
    public const string Name = "library";

    private const int SegmentsOfMinute = 6;
    private const int SecondsToWait = 10;

    public Func<OnRejectedContext, CancellationToken, ValueTask> OnRejected { get; } = Reject;

    public RateLimitPartition<string> GetPartition(HttpContext httpContext) => RateLimitPartition.GetSlidingWindowLimiter(
        JoinGate.Place(httpContext.Connection.RemoteIpAddress),
        _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = limits.RequestsPerMinute,
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = SegmentsOfMinute,
            QueueLimit = 0,
        });

    private static async ValueTask Reject(OnRejectedContext rejected, CancellationToken stop)
    {
        rejected.HttpContext.Response.Headers.RetryAfter = SecondsToWait.ToString(CultureInfo.InvariantCulture);
        await Problems.Write(
            rejected.HttpContext,
            StatusCodes.Status429TooManyRequests,
            "查询太频繁，请稍后再试",
            "请稍等十秒再查 / Too many searches from this network; wait ten seconds");
    }
}
