using LaborRisk.Domain;

namespace LaborRisk.Simulator;

/// <summary>How much is searched on a day and at what hour, in the whole district.</summary>
internal sealed class SearchCalendar(DistrictPlan plan, IReadOnlyList<PlannedShock> shocks)
{
    private const double AwarenessPerDay = 0.5 / 540;
    private const double YearEndFactor = 1.5;
    private const double WeekendFactor = 0.55;
    private const double PayDayFactor = 1.12;

    /// <summary>Searches by hour of the day: a peak after work, a smaller one at noon.</summary>
    private static readonly double[] Hours =
        [19, 11, 8, 5, 5, 9, 18, 35, 52, 70, 71, 73, 86, 72, 55, 53, 53, 52, 69, 103, 141, 143, 108, 56];

    /// <summary>How many times the plain weekday's rate of the start, by topic.</summary>
    public double[] Levels(int day)
    {
        var date = plan.Date(day);
        var weekend = date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        var yearEnd = date.Month is 12 or 1; // the months in which wages are settled before Spring Festival
        var level = (1 + (AwarenessPerDay * Math.Min(day, DistrictPlan.DefaultDays))) * (yearEnd ? YearEndFactor : 1) * (weekend ? WeekendFactor : 1);
        var levels = new double[Topics.Count];
        Array.Fill(levels, level);
        levels[(int)Topic.WageArrears] *= date.Day is 9 or 10 or 15 or 16 or 17 ? PayDayFactor : 1;
        foreach (var shock in shocks.Where(shock => shock.Covers(day)))
        {
            levels[(int)shock.Topic] *= shock.Factor;
        }

        return levels;
    }

    /// <summary>Seconds since the district's start.</summary>
    public static long Moment(Dice dice, int day) => (((day * 24L) + dice.Weighted(Hours)) * 3_600) + dice.Below(3_600);
}
