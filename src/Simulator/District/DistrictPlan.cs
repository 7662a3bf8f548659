namespace LaborRisk.Simulator;

/// <summary>What district to make. The same plan makes the same bytes.</summary>
public sealed record DistrictPlan
{
    public const int DefaultCompanies = 406;
    public const int DefaultDays = 540;

    public required ulong Seed { get; init; }

    /// <summary>1..1,000,000.</summary>
    public int Companies { get; init; } = DefaultCompanies;

    /// <summary>Length of the time line; 1..3,650.</summary>
    public int Days { get; init; } = DefaultDays;

    /// <summary>The first day, from 00:00 district time.</summary>
    public DateOnly Start { get; init; } = new(2025, 1, 1);

    /// <exception cref="ArgumentOutOfRangeException">Names the value that is out of range.</exception>
    public DistrictPlan Checked()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Companies, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Companies, 1_000_000);
        ArgumentOutOfRangeException.ThrowIfLessThan(Days, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Days, 3_650);
        return this;
    }

    /// <summary>ISO 8601 with the district's offset.</summary>
    internal string Time(long second) =>
        new DateTimeOffset(Start, TimeOnly.MinValue, TimeSpan.FromHours(8)).AddSeconds(second).ToString("yyyy-MM-dd'T'HH:mm:sszzz", null);

    internal DateOnly Date(int day) => Start.AddDays(day);
}
