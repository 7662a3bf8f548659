using LaborRisk.Domain;

namespace LaborRisk.Alerts.Episodes;

/// <summary>One company's alert, open or cleared not long ago.</summary>
internal sealed class Episode(string alertId, int company, Topic topic, DateOnly day)
{
    public const int Levels = RiskLevel.Red - RiskLevel.Yellow + 1;

    /// <summary>Since when the score lies clear below each level from yellow up; <see cref="Instant.MaxValue"/> = it does not.</summary>
    public readonly Instant[] LowSince = [Instant.MaxValue, Instant.MaxValue, Instant.MaxValue];

    public string AlertId => alertId;

    public int Company => company;

    public Topic Topic => topic;

    /// <summary>The engine's day of the raise.</summary>
    public DateOnly Day => day;

    /// <summary><see cref="RiskLevel.None"/> once cleared.</summary>
    public RiskLevel Level { get; set; }

    public double Score { get; set; }

    /// <summary>Drivers of the last score from yellow up: what the alert rests on.</summary>
    public IReadOnlyList<Driver> Evidence { get; set; } = [];

    public Instant ClearedAt { get; set; }

    /// <summary>Ids of those inside the enterprise who were told; each is told once an alert.</summary>
    public List<string> ToldInside { get; } = [];

    public bool IsOpen => Level != RiskLevel.None;

    public bool IsForgotten(Instant now, Hysteresis hysteresis) => !IsOpen && now - ClearedAt > (long)hysteresis.ReopenWithin.TotalMilliseconds;

    /// <summary>Takes in a score. The level rises with it at once and never falls here.</summary>
    public void Hear(RiskScore score, LevelLimits limits, Hysteresis hysteresis)
    {
        Score = score.Score;
        for (var level = RiskLevel.Yellow; level <= RiskLevel.Red; level++)
        {
            ref var since = ref LowSince[level - RiskLevel.Yellow];
            var limit = limits.Of(level);

            // At the limit and yet a lower level: what corroborated it is gone.
            var low = score.Level < level && (score.Score < limit * (1 - hysteresis.Margin) || score.Score >= limit);
            since = !low ? Instant.MaxValue : since == Instant.MaxValue ? score.At : since;
        }

        if (score.Level >= RiskLevel.Yellow)
        {
            Evidence = score.Drivers;
            Level = score.Level > Level ? score.Level : Level;
        }
    }

    /// <summary>The level still held: the highest that the score has not stayed clear below for the whole hold.</summary>
    public RiskLevel HeldAt(Instant now, Hysteresis hysteresis)
    {
        var hold = (long)hysteresis.FallHold.TotalMilliseconds;
        var held = Level;
        while (held >= RiskLevel.Yellow && LowSince[held - RiskLevel.Yellow] is var since && since != Instant.MaxValue && now - since >= hold)
        {
            held--;
        }

        return held >= RiskLevel.Yellow ? held : RiskLevel.None;
    }

    public void Fall(RiskLevel to, Instant now)
    {
        Level = to;
        if (!IsOpen)
        {
            ClearedAt = now;
        }
    }
}
