namespace LaborRisk.Bench.Detection.Reference;

/// <summary>
/// The improved method of Noufaily and others 2013 (Stat Med 32, 1206) on weeks: a quasi-Poisson regression on trend and ten seasons of all weeks of past
/// years but the last 26, past outbreaks down-weighted, and the negative binomial quantile as the bound (<c>farringtonFlexible</c> of R surveillance,
/// nbPlugin, alpha 0.01, w 3, noPeriods 10, reweighting above 2.58, trend always).
/// </summary>
/// <param name="years">Past years.</param>
internal sealed class FarringtonFlexible(int years) : IReferenceDetector
{
    private const int Year = 52;
    private const int HalfWindow = 3;
    private const int Seasons = 10;
    private const int LeftOut = 26;
    private const double LargeResidual = 2.58;
    private const double Alpha = 0.01;

    public string Name => "Farrington Flexible";

    public void Judge(ReadOnlySpan<int> counts, int first, Span<BoundVerdict> verdicts)
    {
        for (var at = first; at < counts.Length; at++)
        {
            verdicts[at] = FarringtonRules.EnoughCases(counts, at) ? Judge(counts, at) : new BoundVerdict(double.NaN, false);
        }
    }

    private BoundVerdict Judge(ReadOnlySpan<int> counts, int at)
    {
        var oldest = at - (Year * years) - HalfWindow;
        var past = new double[at - LeftOut - oldest];
        var rows = new double[past.Length][];
        for (var i = 0; i < past.Length; i++)
        {
            past[i] = counts[oldest + i];
            rows[i] = Row(oldest + i - at);
        }

        var fit = FarringtonRules.Fit(rows, past, LargeResidual, out var withTrend);
        if (withTrend && Math.Exp(fit.Coefficients[0]) > past.Max())
        {
            fit = FarringtonRules.Fit(FarringtonRules.WithoutTrend(rows), past, LargeResidual, out _);
        }

        var mean = Math.Exp(fit.Coefficients[0]);
        var upper = CountQuantile.Of(1 - Alpha, mean, mean * fit.Dispersion);
        return new BoundVerdict(upper, counts[at] > upper && counts[at] != 0);
    }

    /// <summary>Constant, trend, and one of nine seasons; the tenth is the time of year that is judged.</summary>
    /// <param name="ago">Weeks from the one judged, below 0.</param>
    private static double[] Row(int ago)
    {
        const int Window = (2 * HalfWindow) + 1;
        const int SeasonWeeks = (Year - Window) / (Seasons - 1);
        var row = new double[2 + Seasons - 1];
        row[0] = 1;
        row[1] = ago;
        var since = (((ago + HalfWindow) % Year) + Year) % Year;
        if (since >= Window)
        {
            row[2 + ((since - Window) / SeasonWeeks)] = 1;
        }

        return row;
    }
}
