using System.Reactive.Concurrency;
using System.Reactive.Subjects;
using LaborRisk.Domain;
using LaborRisk.RiskEngine;
using LaborRisk.RiskEngine.Pipeline;

namespace LaborRisk.Bench.Detection.Headcount;

/// <summary>Monthly reports through the engine behind its real pipeline.</summary>
internal static class ReportedMonths
{
    /// <summary>Reports come on this day of the next month.</summary>
    private const int ReportDay = 6;

    /// <summary>The month whose report raised a score to yellow or above, each time that happened, by company.</summary>
    public static ILookup<string, DateOnly> AlertsOf(IReadOnlyList<StaffMonth> months)
    {
        var names = months.Select(month => month.Company).Distinct().ToList();
        var directory = new CompanyDirectory(names.Select((name, i) => new Enterprise($"{i:D18}", name, "", "", null, "", "")));
        var engine = new Engine(directory, new Thresholds());
        var raised = new List<(string Company, DateOnly Month)>();
        var alerting = new bool[names.Count];
        using var batches = new Subject<SignalBatch>();
        using var told = batches.OnRecordClock(new HistoricalScheduler()).ApplyTo(engine).Subscribe(decided =>
        {
            foreach (var score in decided.Decisions.Scores)
            {
                var alerts = score.Level >= RiskLevel.Yellow;
                if (alerts && !alerting[score.Company])
                {
                    var date = score.At.DistrictDate;
                    raised.Add((names[score.Company], date.AddDays(1 - date.Day).AddMonths(-1)));
                }

                alerting[score.Company] = alerts;
            }
        });
        var batch = new SignalBatch();
        foreach (var month in months.GroupBy(month => month.Month).OrderBy(group => group.Key))
        {
            var at = Instant.StartOf(month.Key.AddMonths(1).AddDays(ReportDay - 1)).Plus(9 * Instant.Hour);
            foreach (var staff in month)
            {
                batch.Add(at, new EmploymentReport(names.IndexOf(staff.Company), month.Key, month.Key.AddMonths(1).AddDays(-1), at, staff.Staff));
            }

            batches.OnNext(batch);
            batch.Clear();
        }

        return raised.ToLookup(alert => alert.Company, alert => alert.Month);
    }
}
