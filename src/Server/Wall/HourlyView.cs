using LaborRisk.Domain;

namespace LaborRisk.Server.Wall;

/// <summary>
/// A figure as it stood when the district's hour began: whoever watches it sees hours, never the step of a single query. Before the first hour has
/// closed it is as it was when first asked for.
/// </summary>
internal sealed class HourlyView<T>
{
    private (int Hour, T Figure)? kept;

    public T Of(Instant now, T current)
    {
        // Another hour, not only a later one: a service on the events' clock is ahead of it until the first event has come.
        if (kept is not { } was || was.Hour != now.DistrictHour)
        {
            kept = (now.DistrictHour, current);
        }

        return kept.Value.Figure;
    }
}
