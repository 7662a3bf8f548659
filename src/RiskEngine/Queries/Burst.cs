using System.Runtime.Intrinsics;

namespace LaborRisk.RiskEngine.Queries;

/// <summary>
/// How much more likely a count is when some extra workers ask than when none do. Without trouble the count is negative binomial
/// (Gamma–Poisson predictive: shape α, mean μ); trouble adds an independent Poisson(δ) number of workers.
/// </summary>
public static class Burst
{
    /// <summary>
    /// P(k | μ, α, δ extra) / P(k | μ, α). With q = μ/(μ+α), NB(k−x)/NB(k) = Π (k−i)/((α+k−i−1) q), so the convolution is one short loop
    /// without a logarithm or a Gamma function.
    /// </summary>
    /// <param name="count">k ≥ 0 distinct workers.</param>
    /// <param name="mean">μ &gt; 0 expected without trouble.</param>
    /// <param name="shape">α &gt; 0; small = the expectation is uncertain.</param>
    /// <param name="extra">δ ≥ 0 workers that trouble adds.</param>
    public static double LikelihoodRatio(int count, double mean, double shape, double extra)
    {
        var q = mean / (mean + shape);
        var term = 1.0;
        var sum = 1.0;
        for (var x = 0; x < count; x++)
        {
            term *= extra * (count - x) / ((x + 1) * (shape + count - x - 1) * q);
            sum += term;
        }

        return Math.Exp(-extra) * sum;
    }

    /// <summary>
    /// The same for eight numbers of extra workers at once, in single precision, bounded by <see cref="Most"/>. The terms' factors are divided eight at a
    /// time; the sum is taken from its last term, 1 + δf₀(1 + δf₁(1 + …)).
    /// </summary>
    /// <param name="count">0..<see cref="QueryParameters.LargestCount"/>.</param>
    /// <param name="silence">e^(−δ) of each.</param>
    public static Vector256<float> LikelihoodRatios(int count, float mean, float shape, Vector256<float> extra, Vector256<float> silence)
    {
        Span<float> factors = stackalloc float[QueryParameters.LargestCount];
        var inverse = (mean + shape) / mean;
        for (var x = 0; x < count; x += Vector256<float>.Count)
        {
            var term = Vector256<float>.Indices + Vector256.Create((float)x);
            var left = Vector256.Create((float)count) - term;
            (inverse * left / ((term + Vector256<float>.One) * (left + Vector256.Create(shape - 1)))).CopyTo(factors[x..]);
        }

        var sum = Vector256<float>.One;
        for (var x = count - 1; x >= 0; x--)
        {
            sum = Vector256.FusedMultiplyAdd(extra * factors[x], sum, Vector256<float>.One);
        }

        return Vector256.Min(silence * sum, Vector256.Create(Most));
    }

    /// <summary>Overwhelming: four of these still multiply without overflow.</summary>
    public const float Most = 1e9f;

    /// <summary>
    /// P(k ≥ 1 | μ, α) / P(k ≥ 1 | μ, α, δ extra) for eight numbers of extra workers: turns the ratio of a count into that of the count given that
    /// somebody asked.
    /// </summary>
    /// <param name="silence">e^(−δ) of each.</param>
    public static Vector256<float> SomebodyRatios(float mean, float shape, Vector256<float> silence)
    {
        // 1 − P(0), without losing what is left of it where μ is small.
        var somebody = -double.ExpM1(-shape * double.LogP1(mean / shape));
        return Vector256.Create((float)somebody) / (Vector256<float>.One - ((float)(1 - somebody) * silence));
    }
}
