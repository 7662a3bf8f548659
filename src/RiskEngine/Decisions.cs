using LaborRisk.Domain;

namespace LaborRisk.RiskEngine;

/// <summary>What one step of the engine decided, in order. Reused by the next step: read it before taking another.</summary>
public sealed class Decisions
{
    public List<RiskScore> Scores { get; } = [];

    public List<DistrictSurge> Surges { get; } = [];

    internal void Clear()
    {
        Scores.Clear();
        Surges.Clear();
    }
}
