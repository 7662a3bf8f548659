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

    public Func<OnRejectedContext, CancellationToken, ValueTask> OnRejected { get; } =
        (rejected, _) => new ValueTask(LibraryFaults.TooOften.ExecuteAsync(rejected.HttpContext));

    public RateLimitPartition<string> GetPartition(HttpContext httpContext) => RateLimitPartition.GetSlidingWindowLimiter(
        JoinGate.Place(httpContext.Connection.RemoteIpAddress),
        _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = limits.RequestsPerMinute,
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = SegmentsOfMinute,
            QueueLimit = 0,
        });
}
