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
        if (kept is not { } was || was.Hour < now.DistrictHour)
        {
            kept = (now.DistrictHour, current);
        }

        return kept.Value.Figure;
    }
}
