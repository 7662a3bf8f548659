using LaborRisk.Bench.Detection.Report;

namespace LaborRisk.Bench.Detection.District;

/// <summary>Runs of several districts judged together. In a ranking each district has its own threshold for the budget.</summary>
internal sealed record Pool(string Name, IReadOnlyList<Run> Runs)
{
    /// <summary>Companies that the budgets are meant for.</summary>
    private const double UsualCompanies = 406;

    public Verdicts Alerts => Verdicts.Sum([.. Runs.Select(run => run.Score.Alerts)]);

    /// <summary>False episodes of the alerts a week and district.</summary>
    public double FalsePerWeek => Alerts.FalseEpisodes / Runs.Sum(run => run.Score.Days / 7);

    /// <summary>Alerts raised a week, brought to 406 companies.</summary>
    public double Load => Runs.Average(run => run.Score.LoadPerWeek * UsualCompanies / run.Score.Companies);

    public ShockFigures Shock => Runs.Aggregate(default(ShockFigures), (sum, run) => sum + (run.Score.Shock ?? default));

    public Verdicts RankedAt(string budget) => Verdicts.Sum([.. Runs.Select(run => run.Score.Ranking[budget])]);

    /// <summary>The calibration bins of all runs, from 20 up.</summary>
    public IReadOnlyList<(string Name, CalibrationBin Bin)> Calibration =>
        [.. Runs.SelectMany(run => run.Score.Calibration)
            .GroupBy(bin => bin.Key)
            .OrderBy(bins => bins.Key, StringComparer.Ordinal)
            .Select(bins => (bins.Key, bins.Aggregate(default(CalibrationBin), (sum, bin) => sum + bin.Value)))];

    public static IEnumerable<string> Cells(Verdicts verdict)
    {
        var searches = verdict.Of("searches");
        return
        [
            Figure.Share(searches.Pod), Figure.Share(searches.FirstWeekShare), Figure.Share(verdict.Of("quiet").Pod),
            Figure.Share(verdict.Of("event_only").Pod),
        ];
    }
}
