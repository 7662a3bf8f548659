using LaborRisk.Domain;

namespace LaborRisk.RiskEngine.Tests;

internal static class Midnights
{
    public static bool IsMidnight(this Instant at) => at == Instant.StartOfDay(at.DistrictDay);

    public static Instant NextMidnight(this Instant at) => Instant.StartOfDay(at.DistrictDay + 1);
}
