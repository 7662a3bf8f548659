using LaborRisk.Domain;

namespace LaborRisk.Server.Demo;

/// <summary>
/// The district's own clock: it stands at the opening until <see cref="Start"/>, then runs so many times as fast as the wall's. Delays and
/// timers made with it are as much shorter. Sessions, limits and anything else that guards the service stay on the wall's clock.
/// </summary>
/// <param name="speed">1 = as fast as the wall's; 120 = a day in twelve minutes.</param>
internal sealed class DemoClock(Instant opening, double speed, TimeProvider wall) : TimeProvider
{
    public const double DefaultSpeed = 120;

    private long? started;

    public Instant Now => opening.Plus(started is { } from ? (long)(wall.GetElapsedTime(from).TotalMilliseconds * speed) : 0);

    public override long TimestampFrequency => 1_000;

    /// <summary>Lets the clock run; again, it changes nothing.</summary>
    public void Start() => started ??= wall.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => Now.ToDistrictTime().ToUniversalTime();

    public override long GetTimestamp() => Now.Milliseconds;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        wall.CreateTimer(callback, state, OnTheWall(dueTime), OnTheWall(period));

    private TimeSpan OnTheWall(TimeSpan span) => span == Timeout.InfiniteTimeSpan ? span : span / speed;
}
