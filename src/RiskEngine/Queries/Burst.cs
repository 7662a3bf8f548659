using System.Runtime.Intrinsics;

namespace LaborRisk.RiskEngine.Queries;

/// <summary>
/// How much more likely a count is when some extra workers ask than when none do. Without trouble the count is negative binomial
/// (Gamma–Poisson predictive: shape α, mean μ); trouble adds an independent Poisson(δ) number of workers.
/// </summary>
internal static class Burst
{
    /// <summary>
    /// P(k | μ, α, δ extra) / P(k | μ, α) for eight counts at once and for extra workers of δ, 2δ, 4δ, …, in single precision, bounded by <see cref="Most"/>.
    /// With q = μ/(μ+α), NB(k−x)/NB(k) = Π (k−i)/((α+k−i−1) q), so the convolution is one short loop without a logarithm or a Gamma function. Its sum
    /// is taken from the last term, 1 + δf₀(1 + δf₁(1 + …)), with factors that do not depend on δ.
    /// </summary>
    /// <param name="counts">0..<see cref="LargestCount"/>.</param>
    /// <param name="means">μ &gt; 0 expected without trouble.</param>
    /// <param name="shapes">α &gt; 0; small = the expectation is uncertain.</param>
    /// <param name="extra">The first δ.</param>
    /// <param name="silence">e^(−δ) of the first δ.</param>
    /// <param name="ratios">One for each δ.</param>
    public static void LikelihoodRatios(
        Vector256<float> counts,
        Vector256<float> means,
        Vector256<float> shapes,
        Vector256<float> extra,
        Vector256<float> silence,
        Span<Vector256<float>> ratios)
    {
        Span<Vector256<float>> factors = stackalloc Vector256<float>[LargestCount];
        means = Vector256.Max(means, Vector256.Create(LeastMean));
        extra *= (means + shapes) / means;
        var terms = 0;
        for (var left = counts; Vector256.GreaterThanAny(left, Vector256<float>.Zero); left -= Vector256<float>.One)
        {
            var here = Vector256.Max(left, Vector256<float>.Zero);
            var among = Vector256.Max(left, Vector256<float>.One) + shapes - Vector256<float>.One;
            factors[terms] = extra * here / (among * (terms + 1));
            terms++;
        }

        var doubling = 1f;
        foreach (ref var ratio in ratios)
        {
            var sum = Vector256<float>.One;
            for (var x = terms - 1; x >= 0; x--)
            {
                sum = Vector256.FusedMultiplyAdd(factors[x] * doubling, sum, Vector256<float>.One);
            }

            ratio = Vector256.Min(silence * sum, Vector256.Create(Most));
            silence *= silence;
            doubling *= 2;
        }
    }

    /// <summary>Largest count that several can be judged by at once.</summary>
    public const int LargestCount = 120;

    /// <summary>Overwhelming: four of these still multiply without overflow.</summary>
    public const float Most = 1e9f;

    /// <summary>Smaller means make no difference, and would divide by 0.</summary>
    private const float LeastMean = 1e-9f;

    /// <summary>P(k ≥ 1 | μ, α), without losing what is left of it where μ is small.</summary>
    public static double Somebody(double mean, double shape) => -double.ExpM1(-shape * double.LogP1(mean / shape));
}
