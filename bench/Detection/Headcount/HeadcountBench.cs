using System.Globalization;
using LaborRisk.Bench.Detection.Reference;
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

    public static string Run(TextWriter progress) =>
        BenchData.Find("airline-headcount") is { } folder ? Run(folder, progress) : BenchData.Missing("airline-headcount");

    /// <param name="folder">Holds <c>headcount.csv</c> and <c>events.csv</c>.</param>
    public static string Run(string folder, TextWriter progress)
    {
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
        return $"{table}\nfalls found within {MonthsToFind} months: {falls.Count(fall => fall.Alerts.Count > 0)} of {falls.Count}; "
            + $"traps told as distress: {traps.Count(trap => trap.Alerts.Count > 0)} of {traps.Count}; "
            + $"alerts in all: {alerts.Sum(company => company.Count())}\n";
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
