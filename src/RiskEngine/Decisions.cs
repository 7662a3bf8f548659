using LaborRisk.Domain;

namespace LaborRisk.RiskEngine;

/// <summary>What one step of the engine decided, in order. Reused by the next step: read it before taking another.</summary>
public sealed class Decisions
{
    public List<RiskScore> Scores { get; } = [];

    public List<DistrictSurge> Surges { get; } = [];

    /// <summary>The limits that the levels of <see cref="Scores"/> follow.</summary>
    public LevelLimits Limits { get; internal set; } = new();

    internal void Clear()
    {
        Scores.Clear();
        Surges.Clear();
    }
}
