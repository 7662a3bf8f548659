using System.Globalization;
using LaborRisk.Domain;
using LaborRisk.Domain.Wire;

namespace LaborRisk.Alerts.Texts;

/// <summary>
/// How seldom a company like this shows as many workers without trouble, in words. Reckoned from what the reader is told anyway (window, band, expectation),
/// so that it tells nothing more: by chance a window holds the band's fewest workers or more as the tail of a negative binomial says.
/// </summary>
internal static class Rarity
{
    /// <summary>Companies' weeks differ by more than chance: variance = mean + mean²/shape.</summary>
    private const double Shape = 2;

    /// <summary>An expectation that rounds to nothing is not nothing.</summary>
    private const double LeastExpected = 0.005;

    private const double DaysAYear = 365.25;
    private const double SaidUpToYears = 100;
    private const int LeastMonths = 2;

    /// <summary>Such as "约3年"; empty where it happens so often that nobody would call it rare.</summary>
    public static string Of(QueryDriver searches)
    {
        var fewest = WorkersBands.Above(searches.Workers - 1);
        var years = searches.WindowDays / Tail(fewest, Math.Max(searches.ExpectedWorkers, LeastExpected)) / DaysAYear;
        var months = years * 12;
        return years >= SaidUpToYears ? Words.Century.Chinese
            : years >= 1 ? Words.Years.With(Rounded(years))
            : months >= LeastMonths ? Words.Months.With(Rounded(months))
            : "";
    }

    /// <summary>P(X ≥ k): 1 less the terms below it, each from the one before; small tails are summed from k on.</summary>
    private static double Tail(int k, double mean)
    {
        var q = mean / (mean + Shape);
        var term = Math.Pow(1 - q, Shape);
        for (var x = 0; x < k; x++)
        {
            term *= q * (x + Shape) / (x + 1);
        }

        var tail = 0.0;
        for (var x = k; term > tail * 1e-12; x++)
        {
            tail += term;
            term *= q * (x + Shape) / (x + 1);
        }

        return tail;
    }

    private static string Rounded(double value) => SignificantDigit.Round(value).ToString(CultureInfo.InvariantCulture);
}
