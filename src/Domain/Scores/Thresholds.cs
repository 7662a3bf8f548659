namespace LaborRisk.Domain;

/// <summary>A version of the limits by which scores become levels and alerts. Data with a history, never constants in code.</summary>
public sealed record Thresholds
{
    public int Version { get; init; } = 1;

    /// <summary>The alarm budget of the district: at most so many false episodes a week.</summary>
    public double FalseEpisodesPerWeek { get; init; } = 1;

    /// <summary>Lowest score of each level; <c>null</c> = solved from <see cref="FalseEpisodesPerWeek"/>.</summary>
    public LevelLimits? Levels { get; init; }

    public Gates Gates { get; init; } = new();

    /// <summary>Evidence that the district has switched off.</summary>
    public EvidenceSwitches Evidence { get; init; } = new();
}

/// <summary>Lowest score of each level, 0..100, not decreasing. One that a file leaves out is as by default, never 0.</summary>
public sealed record LevelLimits(double Blue = 3, double Yellow = 8, double Orange = 35, double Red = 75)
{
    /// <summary>The level of a score.</summary>
    public RiskLevel LevelOf(double score) =>
        score >= Red ? RiskLevel.Red
        : score >= Orange ? RiskLevel.Orange
        : score >= Yellow ? RiskLevel.Yellow
        : score >= Blue ? RiskLevel.Blue
        : RiskLevel.None;
}

/// <summary>Below these nothing leaves. They can only be raised.</summary>
public sealed record Gates
{
    /// <summary>Distinct workers below which query evidence reaches nobody.</summary>
    public int Workers { get; init; } = 3;

    /// <summary>Distinct workers below which query evidence reaches nobody inside the enterprise.</summary>
    public int WorkersInside { get; init; } = 5;

    /// <summary>Companies with fewer staff are reported to the district desk only.</summary>
    public int SmallCompany { get; init; } = 20;
}
