namespace LaborRisk.Bench.Detection.Reference;

/// <summary>What both Farrington methods do alike.</summary>
internal static class FarringtonRules
{
    /// <summary>Fewer than five cases in the last four weeks, this one included, are no outbreak.</summary>
    public static bool EnoughCases(ReadOnlySpan<int> counts, int at)
    {
        var cases = 0;
        foreach (var count in counts.Slice(at - 3, 4))
        {
            cases += count;
        }

        return cases >= 5;
    }

    /// <summary>Fits with the trend, which is the second term; without it where that does not converge; then again with outbreaks down-weighted.</summary>
    public static LogLinearFit Fit(double[][] rows, double[] counts, double largeResidual, out bool withTrend)
    {
        withTrend = rows[0].Length > 1;
        var fit = LogLinearFit.Of(rows, counts);
        if (!fit.Converged && withTrend)
        {
            withTrend = false;
            fit = LogLinearFit.Of(WithoutTrend(rows), counts);
        }

        return fit.Reweighted(largeResidual);
    }

    public static double[][] WithoutTrend(double[][] rows) => [.. rows.Select(row => (double[])[row[0], .. row.AsSpan(2)])];
}
