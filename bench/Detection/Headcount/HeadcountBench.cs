using System.Globalization;
using LaborRisk.Bench.Detection.Report;
using LaborRisk.Bench.Measuring;

namespace LaborRisk.Bench.Detection.Headcount;

/// <summary>
/// Thirty years of two companies' monthly staff (US DOT BTS, Schedule P-1(a)), reported month by month: which falls in hard times raise an alert, and
/// which mergers and slips of the reporting do.
/// </summary>
internal static class HeadcountBench
{
    /// <summary>A fall may be told so many months after the event.</summary>
    public const int MonthsToFind = 3;

    public static void Run(DataFolder data, TextWriter progress, Page page)
    {
        page.Heading("D. 用工人数 · Headcount");
        if (data.Part("airline-headcount") is not { } folder)
        {
            page.LeaveOut("D: 用工人数 · headcount (airline-headcount)");
            return;
        }

        progress.WriteLine("headcounts …");
        var alerts = AlertsOf(folder);
        var outcomes = Outcomes(folder, alerts);
        var table = new Table("company", "month", "what", "told for");
        foreach (var (happened, months) in outcomes)
        {
            var what = happened.IsTrap ? "trap" : happened.IsVisible ? "fall" : "not visible";
            table.Add(happened.Company, Text(happened.Month), what, months.Count == 0 ? "–" : string.Join(", ", months.Select(Text)));
        }

        var falls = outcomes.Where(outcome => outcome.Event is { IsTrap: false, IsVisible: true }).ToList();
        var traps = outcomes.Where(outcome => outcome.Event.IsTrap).ToList();
        page.Add(table);
        page.Paragraph($"共 {alerts.Sum(company => company.Count())} 次预警 · alerts in all");
        page.Hold(Bar.AtLeast(
            "D", $"{MonthsToFind} 个月内发现的下降 · falls found within {MonthsToFind} months, of {falls.Count}", falls.Count(fall => fall.Alerts.Count > 0), falls.Count, falls.Count));
        page.Hold(Bar.AtMost("D", $"误作困境的陷阱 · traps told as distress, of {traps.Count}", traps.Count(trap => trap.Alerts.Count > 0), 0, 0));
    }

    /// <summary>Every event with the months whose reports raised an alert, from its own month to three later.</summary>
    public static IReadOnlyList<(StaffingEvent Event, IReadOnlyList<DateOnly> Alerts)> Outcomes(string folder) => Outcomes(folder, AlertsOf(folder));

    private static IReadOnlyList<(StaffingEvent Event, IReadOnlyList<DateOnly> Alerts)> Outcomes(string folder, ILookup<string, DateOnly> alerts) =>
        [.. StaffingEvent.Read(Path.Combine(folder, "events.csv")).Select(happened =>
            (happened, (IReadOnlyList<DateOnly>)[.. alerts[happened.Company].Where(month => IsOf(happened, month))]))];

    private static bool IsOf(StaffingEvent happened, DateOnly month) =>
        month >= happened.Month && month <= happened.Month.AddMonths(MonthsToFind);

    private static ILookup<string, DateOnly> AlertsOf(string folder) =>
        ReportedMonths.AlertsOf([.. StaffMonth.Read(Path.Combine(folder, "headcount.csv"))]);

    private static string Text(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
