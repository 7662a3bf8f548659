namespace LaborRisk.Simulator;

/// <summary>Decides where and when something happens.</summary>
internal static class IncidentPlanner
{
    private const int QuietStart = 60;
    private const int QuietEnd = 30;
    /// <summary>As often as in the development district.</summary>
    public const double PerCompanyDay = 67.0 / 406 / 450;
    private const double LawClassesPerCompanyDay = 6.0 / 406 / 480;
    private const int LawClassHeadcount = 100;
    private const int DaysApart = 60;
    private static readonly int[] Durations = [2, 4, 7, 14, 21];
    private static readonly double[] DurationShares = [0.19, 0.14, 0.2, 0.26, 0.21];
    private static readonly double[] KindShares = [.. IncidentKind.All.Select(kind => kind.Share)];

    public static List<PlannedIncident> Plan(DistrictPlan plan, SimulatedCompany[] companies)
    {
        var dice = new Dice(plan.Seed, "incidents");
        var incidents = new List<PlannedIncident>();
        var days = Math.Max(0, plan.Days - QuietStart - QuietEnd);
        var busy = new Dictionary<int, List<int>>();
        for (var rest = dice.Poisson(PerCompanyDay * companies.Length * days); rest > 0; rest--)
        {
            var incident = One(dice, companies, QuietStart + dice.Below(days));
            var onsets = busy.TryGetValue(incident.Company, out var known) ? known : busy[incident.Company] = [];
            if (onsets.TrueForAll(onset => Math.Abs(onset - incident.Onset) > DaysApart))
            {
                onsets.Add(incident.Onset);
                incidents.Add(incident);
            }
        }

        return incidents;
    }

    public static List<LawClassDay> LawClasses(DistrictPlan plan, SimulatedCompany[] companies, IReadOnlyList<PlannedIncident> incidents)
    {
        var dice = new Dice(plan.Seed, "law classes");
        var days = Math.Max(0, plan.Days - QuietStart);
        var troubled = incidents.Select(incident => incident.Company).ToHashSet();
        int[] large = [.. Enumerable.Range(0, companies.Length).Where(i => companies[i].Headcount >= LawClassHeadcount && !troubled.Contains(i))];
        var count = large.Length == 0 ? 0 : dice.Poisson(LawClassesPerCompanyDay * companies.Length * days);
        return [.. Enumerable.Range(0, count).Select(_ => new LawClassDay(dice.Pick(large), QuietStart + dice.Below(days)))];
    }

    /// <summary>One incident that begins on a given day, anywhere.</summary>
    public static PlannedIncident One(Dice dice, SimulatedCompany[] companies, int onset)
    {
        var company = dice.Below(companies.Length);
        var kind = IncidentKind.All[dice.Weighted(KindShares)];
        var duration = Durations[dice.Weighted(DurationShares)];
        return new PlannedIncident(company, kind, onset, duration, Workers(dice, kind, companies[company].Headcount));
    }

    /// <summary>Most incidents concern a handful, a third of them a fifth of the staff; those that are only reported concern many.</summary>
    private static int Workers(Dice dice, IncidentKind kind, int headcount)
    {
        var workers = kind.Reports ? Math.Max(10, (int)(headcount * dice.Between(0.2, 0.6)))
            : dice.Chance(0.35) ? Math.Max(4, headcount / 5)
            : dice.Whole(4, 6) + (dice.Chance(0.25) ? dice.Whole(1, 6) : 0);
        return Math.Min(workers, headcount);
    }
}
