using System.Threading.RateLimiting;
using LaborRisk.Server.Library;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;

namespace LaborRisk.Server.Accounts;

/// <summary>So many attempts to sign in of one address in a sliding minute: hashing a password is dear.</summary>
internal sealed class SignInRate(AccountsOptions options) : IRateLimiterPolicy<string>
{
    /// <summary>Name of the policy.</summary>
    public const string Name = "sign-in";

    private const int SegmentsOfMinute = 6;

    public Func<OnRejectedContext, CancellationToken, ValueTask> OnRejected { get; } =
        (rejected, _) => new ValueTask(Faults.TooOften.ExecuteAsync(rejected.HttpContext));

    public RateLimitPartition<string> GetPartition(HttpContext httpContext) => RateLimitPartition.GetSlidingWindowLimiter(
        JoinGate.Place(httpContext.Connection.RemoteIpAddress),
        _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = options.SignInsPerMinute,
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = SegmentsOfMinute,
            QueueLimit = 0,
        });
}
