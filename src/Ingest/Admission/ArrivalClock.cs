using LaborRisk.Domain;

namespace LaborRisk.Ingest;

/// <summary>
/// The time of arrival, unless the system's clock leaps ahead of what can have gone by: what the intake once believed it cannot take back, and a clock
/// wrong by days for a moment would have it refuse all records until that day. A doubted clock is replaced by the last good one and a steady counter.
/// </summary>
/// <param name="longestGap">So far the first time asked for may lie ahead of the last that was believed before the start.</param>
internal sealed class ArrivalClock(TimeProvider time, TimeSpan longestGap)
{
    private static readonly TimeSpan LongestLeap = TimeSpan.FromHours(2);

    private TimeSpan allowance = longestGap;
    private (Instant At, long Timestamp)? anchor;

    /// <summary>The system's clock said something that was not taken over. Ends when it is in step again.</summary>
    public bool IsDoubted { get; private set; }

    /// <param name="believed">The intake's clock; <c>null</c> = it has not begun, and any time will do.</param>
    public Instant Now(Instant? believed)
    {
        // The counter is asked last, so that a pause between the two makes the step it allows longer and not shorter.
        var said = Instant.From(time.GetUtcNow());
        var timestamp = time.GetTimestamp();
        var (good, since) = anchor ??= (believed ?? said, timestamp);
        var expected = good.Plus((long)time.GetElapsedTime(since, timestamp).TotalMilliseconds);
        IsDoubted = TimeSpan.FromMilliseconds(said - expected) > allowance;
        if (IsDoubted)
        {
            return expected;
        }

        allowance = LongestLeap;
        if (said > expected)
        {
            anchor = (said, timestamp);
        }

        return said;
    }
}
