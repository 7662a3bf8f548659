namespace LaborRisk.Simulator;

/// <summary>What living district to make. The same plan makes the same lines for ever.</summary>
public sealed record LivingPlan
{
    public required ulong Seed { get; init; }

    /// <summary>1..100,000.</summary>
    public int Companies { get; init; } = DistrictPlan.DefaultCompanies;

    /// <summary>Days of the past that the engine should know before anybody looks; 0..3,650.</summary>
    public int HistoryDays { get; init; } = 84;

    /// <summary>The first day that is watched. A Tuesday in autumn: neither a weekend nor the season when wages are settled.</summary>
    public DateOnly Opening { get; init; } = new(2026, 11, 3);

    /// <summary>When watching begins on that day, district time.</summary>
    public TimeOnly OpeningTime { get; init; } = new(8, 30);

    /// <summary>Incidents while somebody watches, against the usual number: five begin in four days among 406 companies.</summary>
    public double Eventfulness { get; init; } = 8;

    /// <exception cref="ArgumentOutOfRangeException">Names the value that is out of range.</exception>
    internal LivingPlan Checked()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Companies, 10);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Companies, 100_000);
        ArgumentOutOfRangeException.ThrowIfNegative(HistoryDays);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(HistoryDays, 3_650);
        ArgumentOutOfRangeException.ThrowIfNegative(Eventfulness);
        return this;
    }

    internal DistrictPlan District => new() { Seed = Seed, Companies = Companies, Days = int.MaxValue, Start = Opening.AddDays(-HistoryDays) };

    internal long OpeningSecond => (HistoryDays * 86_400L) + (long)OpeningTime.ToTimeSpan().TotalSeconds;
}
