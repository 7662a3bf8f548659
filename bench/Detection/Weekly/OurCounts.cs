using LaborRisk.Bench.Detection.Reference;
using LaborRisk.RiskEngine.Aggregates;

namespace LaborRisk.Bench.Detection.Weekly;

/// <summary>The engine's own detector of dense counts, on weeks, with the habits it has by itself.</summary>
internal sealed class OurCounts : IReferenceDetector
{
    private const double WeeksOfYear = 52;
    private static readonly SeasonalHabits Weeks = new() { SeasonTerms = YearSeason.Terms };

    public string Name => "engine: SeasonalCounts";

    public void Judge(ReadOnlySpan<int> counts, int first, Span<BoundVerdict> verdicts)
    {
        var series = new SeasonalCounts(Weeks);
        Span<double> season = stackalloc double[YearSeason.Terms];
        for (var at = 0; at < counts.Length; at++)
        {
            YearSeason.Write(at / WeeksOfYear, season);
            var verdict = series.Observe(counts[at], season);
            if (at >= first)
            {
                verdicts[at] = new BoundVerdict(double.NaN, verdict.Alerts);
            }
        }
    }
}
