namespace LaborRisk.Simulator;

/// <summary>What those concerned by an incident search for: a ramp, few on the first day and most on the last.</summary>
public static class IncidentSearches
{
    private const double PrimaryShare = 0.75;
    private const double FurtherSearches = 0.7;
    private const int SessionMinutes = 50;

    /// <summary>All searches of the incident, in no order. Different workers, <see cref="PlannedIncident.Workers"/> of them.</summary>
    /// <param name="headcount">Staff of the company; workers are numbered below it.</param>
    public static IEnumerable<Search> Of(PlannedIncident incident, int headcount, Dice dice)
    {
        ArgumentNullException.ThrowIfNull(incident);
        ArgumentNullException.ThrowIfNull(dice);
        if (incident.Kind.Primary is not { } primary)
        {
            yield break;
        }

        foreach (var worker in Crowd.Of(incident.Workers, headcount, dice))
        {
            var day = incident.Onset + (int)(incident.DurationDays * Math.Sqrt(dice.Unit()));
            var start = SearchCalendar.Moment(dice, day);
            for (var rest = 1 + dice.Poisson(FurtherSearches); rest > 0; rest--)
            {
                var topic = dice.Chance(PrimaryShare) ? primary : dice.Pick(incident.Kind.Related);
                yield return new Search(incident.Company, worker, topic, start + (60L * dice.Below(SessionMinutes)));
            }
        }
    }
}
