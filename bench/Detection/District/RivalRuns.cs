using System.Globalization;
using System.Text.Json;

namespace LaborRisk.Bench.Detection.District;

/// <summary>
/// Rivals over a district, written as a replay writes and judged by the same scorer: one score a company and day, of its loudest topic.
/// </summary>
internal static class RivalRuns
{
    public static IReadOnlyList<Pool> Of(LabelledFolder district, Runner runner)
    {
        var workers = DailyWorkers.Read(district);
        return [.. DailyRival.Plain.Select(rival => new Pool(rival.Name, [Judge(rival, district, workers, runner)]))];
    }

    private static Run Judge(DailyRival rival, LabelledFolder district, DailyWorkers workers, Runner runner)
    {
        runner.Progress.WriteLine($"{district.Name}, {rival.Name} …");
        var folder = runner.NewFolder();
        File.WriteAllText(Path.Combine(folder, "alerts.ndjson"), "");
        File.WriteAllText(Path.Combine(folder, "summary.json"), "{}");
        using (var scores = new StreamWriter(Path.Combine(folder, "scores.ndjson")))
        {
            for (var day = 1; day <= workers.Days; day++)
            {
                var at = workers.Start.AddDays(day).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
                foreach (var (company, topics) in workers.Companies)
                {
                    var loudest = topics.Max(days => rival.Statistic(days.AsSpan(0, day)));
                    if (loudest > 0)
                    {
                        scores.WriteLine(JsonSerializer.Serialize(new { enterpriseId = company, at, score = Math.Round(loudest, 3) }));
                    }
                }
            }
        }

        return new Run(district, folder, Scorecard.Of(district, folder));
    }
}
