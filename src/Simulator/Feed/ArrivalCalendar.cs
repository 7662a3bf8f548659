namespace LaborRisk.Simulator;

/// <summary>Holds lines until the day they arrive. What arrives after the district's last day never does.</summary>
internal sealed class ArrivalCalendar(int days)
{
    private const int SecondsPerDay = 86_400;
    private readonly Dictionary<int, List<(Arrival Arrival, int Order)>> byDay = [];

    /// <summary>False when the moment lies after the end: the line is dropped.</summary>
    public bool Add(long second, byte[] line)
    {
        var day = second / SecondsPerDay;
        if (day >= days)
        {
            return false;
        }

        if (!byDay.TryGetValue((int)day, out var bucket))
        {
            byDay[(int)day] = bucket = [];
        }

        bucket.Add((new Arrival(second, line), bucket.Count));
        return true;
    }

    /// <summary>Gives the day's lines in order of arrival and forgets them.</summary>
    public IReadOnlyList<Arrival> Take(int day)
    {
        if (!byDay.Remove(day, out var bucket))
        {
            return [];
        }

        bucket.Sort((left, right) => (left.Arrival.Second, left.Order).CompareTo((right.Arrival.Second, right.Order)));
        return [.. bucket.Select(entry => entry.Arrival)];
    }
}
