using System.Runtime.Intrinsics;
using LaborRisk.RiskEngine.Queries;

namespace LaborRisk.RiskEngine.Tests.Facts;

public sealed class BurstFacts
{
    private static readonly double[] Means = [0.003, 0.05, 0.4, 1, 3.7, 12];
    private static readonly double[] Shapes = [0.02, 0.3, 1, 2.5, 15, 200];
    private static readonly double[] Extras = [0, 0.5, 2, 8, 32];

    [Fact]
    public void The_ratio_is_that_of_the_convolution_evaluated_term_by_term() => ForTable((count, mean, shape, extra) =>
    {
        var direct = Convolution(count, mean, shape, extra) / Math.Exp(LogNegativeBinomial(count, mean, shape));

        Assert.Equal(1, Burst.LikelihoodRatio(count, mean, shape, extra) / direct, 1e-9);
    });

    [Fact]
    public void Without_extra_workers_the_ratio_is_one() => ForTable((count, mean, shape, _) =>
        Assert.Equal(1, Burst.LikelihoodRatio(count, mean, shape, 0), 1e-12));

    /// <summary>
    /// From a shape of 1 up, where the negative binomial is log-concave: a wilder background explains large counts better than trouble.
    /// </summary>
    [Fact]
    public void More_workers_never_lower_the_ratio() => ForTable((count, mean, shape, extra) => Assert.True(
        shape < 1 || Burst.LikelihoodRatio(count + 1, mean, shape, extra) >= Burst.LikelihoodRatio(count, mean, shape, extra) * (1 - 1e-12)));

    [Fact]
    public void Nobody_where_some_were_to_come_speaks_against_it() => ForTable((_, mean, shape, extra) =>
        Assert.Equal(Math.Exp(-extra), Burst.LikelihoodRatio(0, mean, shape, extra), 1e-12));

    [Fact]
    public void Eight_at_once_are_the_same_up_to_what_is_overwhelming() => ForTable((count, mean, shape, extra) =>
    {
        Span<Vector256<float>> ratios = stackalloc Vector256<float>[3];
        Burst.LikelihoodRatios(
            Vector256.Create((float)count),
            Vector256.Create((float)mean),
            Vector256.Create((float)shape),
            Vector256.Create((float)extra),
            Vector256.Create((float)Math.Exp(-extra)),
            ratios);

        for (var i = 0; i < ratios.Length && extra * (1 << i) <= Extras[^1]; i++)
        {
            Assert.Equal(1, ratios[i][7] / Math.Min(Burst.LikelihoodRatio(count, mean, shape, extra * (1 << i)), Burst.Most), 1e-3);
        }
    });

    [Fact]
    public void Somebody_asks_with_the_probability_of_a_count_above_zero() => ForTable((_, mean, shape, _) =>
        Assert.Equal(1, Burst.Somebody(mean, shape) / (1 - Math.Exp(LogNegativeBinomial(0, mean, shape))), 1e-9));

    private static void ForTable(Action<int, double, double, double> check)
    {
        foreach (var mean in Means)
        {
            foreach (var shape in Shapes)
            {
                foreach (var extra in Extras)
                {
                    for (var count = 0; count <= 48; count += count < 6 ? 1 : 7)
                    {
                        check(count, mean, shape, extra);
                    }
                }
            }
        }
    }

    /// <summary>Σₓ Poisson(x | δ) · NB(k − x | μ, α).</summary>
    private static double Convolution(int count, double mean, double shape, double extra)
    {
        var sum = 0.0;
        for (var x = 0; x <= count; x++)
        {
            var poisson = extra == 0 ? (x == 0 ? 0 : double.NegativeInfinity) : (x * Math.Log(extra)) - extra - LogGamma(x + 1);
            sum += Math.Exp(poisson + LogNegativeBinomial(count - x, mean, shape));
        }

        return sum;
    }

    private static double LogNegativeBinomial(int count, double mean, double shape) =>
        LogGamma(count + shape) - LogGamma(shape) - LogGamma(count + 1)
        + (shape * Math.Log(shape / (shape + mean))) + (count * Math.Log(mean / (shape + mean)));

    /// <summary>Stirling's series beyond 30, where its next term is below 1e-16; the recurrence below.</summary>
    private static double LogGamma(double x)
    {
        var shift = 0.0;
        for (; x < 30; x++)
        {
            shift += Math.Log(x);
        }

        var square = 1 / (x * x);
        var series = (1.0 / 12) - (square * ((1.0 / 360) - (square * ((1.0 / 1260) - (square * (1.0 / 1680 - square / 1188))))));
        return ((x - 0.5) * Math.Log(x)) - x + (0.5 * Math.Log(2 * Math.PI)) + (series / x) - shift;
    }
}
