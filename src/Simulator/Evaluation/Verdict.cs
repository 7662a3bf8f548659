namespace LaborRisk.Simulator;

/// <summary>How many incidents of a group a run found, and how soon.</summary>
internal sealed record GroupVerdict(string Group, int Incidents, int Found, int FirstWeek, double? MedianDelayDays)
{
    public void Write(ReportWriter report) => report.Object(Group, () =>
    {
        var all = (double)Math.Max(1, Incidents);
        report.Integer("n", Incidents);
        report.Integer("found", Found);
        report.Fraction("pod", PythonNumbers.Round(Found / all, 3));
        report.Fraction("firstWeek", PythonNumbers.Round(FirstWeek / all, 3));
        report.Fraction("medianDelayDays", MedianDelayDays);
    });
}

/// <summary>What a run's episodes are worth: how many are false, and what they find.</summary>
internal sealed class Verdict
{
    private readonly int falseEpisodes;
    private readonly double falsePerCompanyYear;
    private readonly IReadOnlyList<GroupVerdict> groups;

    private Verdict(int falseEpisodes, double falsePerWeek, double falsePerCompanyYear, IReadOnlyList<GroupVerdict> groups)
    {
        this.falseEpisodes = falseEpisodes;
        this.falsePerCompanyYear = falsePerCompanyYear;
        this.groups = groups;
        FalsePerWeek = falsePerWeek;
    }

    /// <summary>To three decimals, as it is compared with a budget.</summary>
    public double FalsePerWeek { get; }

    public static double FalsePerWeekOf(LabelledDistrict district, Episodes episodes) => PerWeek(district, episodes.FalseIn(district).Count());

    public static Verdict Of(LabelledDistrict district, Episodes episodes)
    {
        var count = episodes.FalseIn(district).Count();
        var companyYears = district.Companies * district.ScoredDays / 365.25;
        var scored = district.Incidents.Where(incident => incident.Onset >= district.Profile.Warmup);
        var groups = scored
            .SelectMany(incident => incident.Groups(), (incident, group) => (Group: group, Incident: incident))
            .GroupBy(pair => pair.Group, pair => pair.Incident);
        return new Verdict(
            count,
            PerWeek(district, count),
            PythonNumbers.Round(count / companyYears, 4),
            [.. groups.Select(group => Judge(group.Key, [.. group], district, episodes))]);
    }

    public void Write(ReportWriter report)
    {
        report.Integer("falseEpisodes", falseEpisodes);
        report.Fraction("falsePerWeek", FalsePerWeek);
        report.Fraction("falsePerCompanyYear", falsePerCompanyYear);
        foreach (var group in groups)
        {
            group.Write(report);
        }
    }

    private static double PerWeek(LabelledDistrict district, int count) => PythonNumbers.Round(count / district.ScoredWeeks, 3);

    private static GroupVerdict Judge(string name, Incident[] incidents, LabelledDistrict district, Episodes episodes)
    {
        var delays = incidents
            .Select(incident => episodes.FirstWithin(incident.Company, incident.Onset, Until(incident, district)) - incident.Onset)
            .OfType<double>()
            .Order()
            .ToArray();
        double? median = delays.Length == 0 ? null : PythonNumbers.Round(delays[delays.Length / 2], 2);
        return new GroupVerdict(name, incidents.Length, delays.Length, delays.Count(delay => delay < 7), median);
    }

    private static double Until(Incident incident, LabelledDistrict district) => Math.Min(
        district.Days,
        incident.End + (incident.Group == "quiet" ? district.Profile.HitAfterEndQuiet : district.Profile.HitAfterEnd));
}
