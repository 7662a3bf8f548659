namespace LaborRisk.Simulator;

/// <summary>Compares the false episodes on days of news (and two after) with those of all other days.</summary>
internal static class ShockDays
{
    private const int After = 2;

    public static void Write(ReportWriter report, LabelledDistrict district, RaisedAlerts alerts, Episodes episodes)
    {
        var warmup = (int)Math.Ceiling(district.Profile.Warmup);
        var hot = district.Shocks
            .SelectMany(shock => Enumerable.Range(shock.First, Math.Max(0, shock.End + After - shock.First)))
            .Where(day => day >= warmup && day < district.Days)
            .ToHashSet();
        var days = episodes.FalseIn(district).Select(day => (int)day).ToArray();
        var falseOnHot = days.Count(hot.Contains);
        report.Object("shock", () =>
        {
            report.Integer("days", hot.Count);
            report.Integer("false", falseOnHot);
            report.Number("otherDays", district.ScoredDays - Number.Integer(hot.Count));
            report.Integer("otherFalse", days.Length - falseOnHot);
            report.Integer("shocks", district.Shocks.Count);
            report.Integer("toldToDistrict", district.Shocks.Count(shock => Told(shock, alerts)));
        });
    }

    private static bool Told(NewsShock shock, RaisedAlerts alerts) =>
        alerts.District.Any(day => shock.First <= day && day < shock.End + After);
}
