using LaborRisk.Domain;

namespace LaborRisk.Alerts;

/// <summary>Hours from the sending of an alert until somebody should have acknowledged it. A local rule, and the texts say so.</summary>
public sealed record ResponseClock(int Yellow = 24, int Orange = 8, int Red = 2)
{
    internal int HoursFor(RiskLevel level) => level switch
    {
        RiskLevel.Red => Red,
        RiskLevel.Orange => Orange,
        _ => Yellow,
    };
}
