using LaborRisk.Domain;

namespace LaborRisk.Alerts.Episodes;

internal static class LimitOfLevel
{
    /// <summary>Lowest score of a level from yellow up.</summary>
    public static double Of(this LevelLimits limits, RiskLevel level) => level switch
    {
        RiskLevel.Yellow => limits.Yellow,
        RiskLevel.Orange => limits.Orange,
        RiskLevel.Red => limits.Red,
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "Alerts exist from yellow up."),
    };
}
