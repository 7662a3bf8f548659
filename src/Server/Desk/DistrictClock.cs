using LaborRisk.Domain;

namespace LaborRisk.Server.Desk;

/// <summary>
/// The district's time: the wall's in service, the simulated district's own in the demo. What guards the service (sessions, locks, limits, waits between
/// attempts) stays on the wall's.
/// </summary>
internal sealed record DistrictClock(TimeProvider Time)
{
    public Instant Now => Instant.From(Time.GetUtcNow());
}
