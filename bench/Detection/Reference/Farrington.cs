namespace LaborRisk.Bench.Detection.Reference;

/// <summary>
/// The method of Farrington, Andrews, Beale and Catchpole 1996 (J R Stat Soc A 159, 547) on weeks: a quasi-Poisson trend through the same weeks of past
/// years, past outbreaks down-weighted, and a bound on the 2/3 power scale (<c>algo.farrington</c> of R surveillance, alpha 0.01 on both sides).
/// </summary>
/// <param name="years">Past years.</param>
internal sealed class Farrington(int years) : IReferenceDetector
{
    /// <summary>Weeks before and after the same week of a past year.</summary>
    private const int HalfWindow = 3;

    private const int Year = 52;
    private const int LeastYearsOfTrend = 3;
    private const double LargeResidual = 1;
    private const double Quantile = 2.5758293035489004;

    public string Name => "Farrington";

    public void Judge(ReadOnlySpan<int> counts, int first, Span<BoundVerdict> verdicts)
    {
        for (var at = first; at < counts.Length; at++)
        {
            verdicts[at] = FarringtonRules.EnoughCases(counts, at) ? Judge(counts, at) : new BoundVerdict(0, false);
        }
    }

    private BoundVerdict Judge(ReadOnlySpan<int> counts, int at)
    {
        var weeks = new List<int>();
        for (var year = years; year >= 1; year--)
        {
            for (var week = at - (Year * year) - HalfWindow; week <= at - (Year * year) + HalfWindow; week++)
            {
                weeks.Add(week);
            }
        }

        double[] past = new double[weeks.Count];
        for (var i = 0; i < past.Length; i++)
        {
            past[i] = counts[weeks[i]];
        }

        var fit = FarringtonRules.Fit([.. weeks.Select(week => new[] { 1.0, week - at })], past, LargeResidual, out var withTrend);
        var significant = withTrend
            && years >= LeastYearsOfTrend
            && Math.Abs(fit.Statistic(1)) > StudentT.TwoSidedFivePercent(past.Length - 2)
            && Math.Exp(fit.Coefficients[0]) <= past.Max();
        if (withTrend && !significant)
        {
            fit = FarringtonRules.Fit([.. weeks.Select(_ => new[] { 1.0 })], past, LargeResidual, out _);
        }

        var mean = Math.Exp(fit.Coefficients[0]);
        var meanVariance = mean * mean * fit.Dispersion * fit.InterceptVariance;
        var deviation = Math.Sqrt(4.0 / 9 * Math.Cbrt(mean) * (fit.Dispersion + (meanVariance / mean)));
        var upper = Math.Pow(Math.Pow(mean, 2.0 / 3) + (Quantile * deviation), 1.5);
        return new BoundVerdict(upper, counts[at] > upper);
    }
}
