namespace LaborRisk.Bench.Traffic;

/// <summary>What traffic to make. The same plan makes the same signals.</summary>
/// <param name="Days">Whole district days; from the 22nd on the longest window is full.</param>
internal sealed record TrafficPlan(int Companies, int Days)
{
    public ulong Seed { get; init; } = 20_261_122;

    /// <summary>Mean over companies, repeats by the same worker included; most companies have far fewer, some far more.</summary>
    public double QueriesPerCompanyAndWeek { get; init; } = 0.6;

    public DateOnly Start { get; init; } = new(2025, 3, 1);
}
