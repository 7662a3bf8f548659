using System.Text.Json;

namespace LaborRisk.Simulator;

/// <summary>
/// <c>./monitor evaluate</c>: scores the replay of a labelled district, in two views. <c>alerts</c>: what was raised with the run's own
/// thresholds. <c>ranking</c>: the scores alone, at thresholds chosen to keep within a budget of false episodes.
/// </summary>
public static class Evaluation
{
    /// <param name="district">Folder with meta.json, enterprises.csv and incidents.json.</param>
    /// <param name="run">Folder with alerts.ndjson, scores.ndjson and summary.json, as a replay wrote them.</param>
    /// <returns>0 = written to <paramref name="output"/>; 1 = could not be scored, one line on <paramref name="error"/>.</returns>
    public static int Run(string district, string run, TextWriter output, TextWriter error)
    {
        try
        {
            output.Write(Report(LabelledDistrict.Load(district), run) + "\n");
            return 0;
        }
        catch (EvaluationException failure)
        {
            error.WriteLine(failure.Message);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            error.WriteLine(failure.Message);
        }
        catch (Exception failure) when (failure is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            error.WriteLine($"{district}: meta.json or incidents.json: {failure.Message}");
        }

        return 1;
    }

    private static string Report(LabelledDistrict district, string run)
    {
        var alerts = RaisedAlerts.Read(Path.Combine(run, "alerts.ndjson"), district.Time);
        var scores = ScoreHistory.Read(Path.Combine(run, "scores.ndjson"), district.Time);
        var episodes = alerts.Episodes();
        var report = new ReportWriter();
        report.Object(null, () =>
        {
            report.Number("days", district.ScoredDays);
            report.Integer("companies", district.Companies);
            report.Object("alerts", () => Verdict.Of(district, episodes).Write(report));
            report.Integer("districtAlerts", alerts.District.Count);
            report.Fraction("loadPerWeek", PythonNumbers.Round(alerts.Load / (district.Days / 7), 2));
            new Ranking(district, scores).Write(report);
            if (district.Shocks.Count > 0)
            {
                ShockDays.Write(report, district, alerts, episodes);
            }

            new Calibration(district).Write(report, scores);
            WriteSummary(report, $"{run}/summary.json");
        });
        return report.ToString();
    }

    private static void WriteSummary(ReportWriter report, string path)
    {
        try
        {
            using var summary = JsonDocument.Parse(File.ReadAllBytes(path));
            report.Copy("summary", summary.RootElement);
        }
        catch (IOException)
        {
            Failed($"[Errno 2] No such file or directory: '{path}'");
        }
        catch (JsonException failure)
        {
            Failed(new FileInfo(path).Length == 0 ? "Expecting value: line 1 column 1 (char 0)" : failure.Message);
        }

        void Failed(string why) => report.Object("summary", () => report.String("error", why));
    }
}
