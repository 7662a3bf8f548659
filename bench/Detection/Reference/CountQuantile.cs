using LaborRisk.RiskEngine.Aggregates;

namespace LaborRisk.Bench.Detection.Reference;

/// <summary>Quantiles of negative binomial counts.</summary>
internal static class CountQuantile
{
    /// <summary>Trailing digits must not decide whether a probability reaches the quantile; R allows so much, relative.</summary>
    private const double Fuzz = 1e-12;

    /// <summary>The smallest count that is reached or stayed below with <paramref name="probability"/>.</summary>
    public static int Of(double probability, double mean, double variance)
    {
        var reached = 0.0;
        for (var count = 0; ; count++)
        {
            reached += Math.Exp(CountLaw.LogProbability(count, mean, variance, CountLaw.LogFactorial(count)));
            if (reached >= probability * (1 - Fuzz))
            {
                return count;
            }
        }
    }
}
