namespace LaborRisk.Alerts;

/// <summary>How long an alert holds on. Rising needs none of this: it is immediate.</summary>
public sealed record Hysteresis
{
    /// <summary>
    /// A level is given up after the score stayed clear below its limit for this long. 72 h: the shortest useful search window
    /// is three days, and from Friday evening to Monday evening people hardly search, so a quiet weekend alone ends nothing.
    /// </summary>
    public TimeSpan FallHold { get; init; } = TimeSpan.FromHours(72);

    /// <summary>
    /// "Clear below" = below limit × (1 − margin), 0 ≤ margin &lt; 1. A share of the limit and not points: limits are solved
    /// from the alarm budget and may be small, and a fixed number of points could swallow one whole, so that nothing ever cleared.
    /// Scores are published in steps of 1, so less than about 0.05 is no margin at all.
    /// </summary>
    public double Margin { get; init; } = 0.1;

    /// <summary>Crossing again within this time after the clearing, inclusive, reopens the same alert. The contract says 7 days.</summary>
    public TimeSpan ReopenWithin { get; init; } = TimeSpan.FromDays(7);

    /// <summary>A district-wide alert clears when no surge of its topic was seen for this long: two day closes without one.</summary>
    public TimeSpan SurgeQuiet { get; init; } = TimeSpan.FromHours(48);

    /// <exception cref="ArgumentOutOfRangeException">A value lies outside its range.</exception>
    internal Hysteresis Checked()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(FallHold, TimeSpan.Zero, nameof(FallHold));
        ArgumentOutOfRangeException.ThrowIfLessThan(SurgeQuiet, TimeSpan.Zero, nameof(SurgeQuiet));
        ArgumentOutOfRangeException.ThrowIfLessThan(Margin, 0, nameof(Margin));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(Margin, 1, nameof(Margin));

        // Under a day, an alert could be raised, cleared and raised anew on one day: two alerts with one id.
        ArgumentOutOfRangeException.ThrowIfLessThan(ReopenWithin, TimeSpan.FromDays(1), nameof(ReopenWithin));
        return this;
    }
}
