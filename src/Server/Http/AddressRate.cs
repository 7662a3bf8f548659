using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;

namespace LaborRisk.Server.Http;

/// <summary>So many requests of one address in a sliding minute. Addresses are held in memory while they are busy, and written nowhere.</summary>
/// <param name="tooOften">What the rest are answered.</param>
internal abstract class AddressRate(int perMinute, Fault tooOften) : IRateLimiterPolicy<string>
{
    private const int SegmentsOfMinute = 6;

    public Func<OnRejectedContext, CancellationToken, ValueTask> OnRejected { get; } =
        (rejected, _) => new ValueTask(tooOften.ExecuteAsync(rejected.HttpContext));

    public RateLimitPartition<string> GetPartition(HttpContext httpContext) => RateLimitPartition.GetSlidingWindowLimiter(
        httpContext.Place(),
        _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = perMinute,
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = SegmentsOfMinute,
            QueueLimit = 0,
        });
}
