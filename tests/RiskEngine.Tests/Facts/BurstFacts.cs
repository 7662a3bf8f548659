using System.Runtime.Intrinsics;
using LaborRisk.RiskEngine.Queries;

namespace LaborRisk.RiskEngine.Tests.Facts;

public sealed class BurstFacts
{
    private static readonly double[] Means = [0.003, 0.05, 0.4, 1, 3.7, 12];
    private static readonly double[] Shapes = [0.02, 0.3, 1, 2.5, 15, 200];
    private static readonly double[] Extras = [0, 0.5, 2, 8, 32];

    [Fact]
    public void The_ratio_is_that_of_the_convolution_evaluated_term_by_term_up_to_what_is_overwhelming() => ForTable((count, mean, shape, extra) =>
    {
        var ratios = Ratios(count, mean, shape, extra);
        for (var i = 0; i < ratios.Length && extra * (1 << i) <= Extras[^1]; i++)
        {
            var direct = Convolution(count, mean, shape, extra * (1 << i)) / Math.Exp(LogNegativeBinomial(count, mean, shape));
            Assert.Equal(1, ratios[i] / Math.Min(direct, Burst.Most), 1e-3);
        }
    });

    [Fact]
    public void Without_extra_workers_the_ratio_is_one() => ForTable((count, mean, shape, _) =>
        Assert.Equal(1, Ratios(count, mean, shape, 0)[0], 1e-5));

    /// <summary>
    /// From a shape of 1 up, where the negative binomial is log-concave: a wilder background explains large counts better than trouble.
    /// </summary>
    [Fact]
    public void More_workers_never_lower_the_ratio() => ForTable((count, mean, shape, extra) => Assert.True(
        shape < 1 || Ratios(count + 1, mean, shape, extra)[0] >= Ratios(count, mean, shape, extra)[0] * (1 - 1e-5)));

    [Fact]
    public void Nobody_where_some_were_to_come_speaks_against_it() => ForTable((_, mean, shape, extra) =>
        Assert.Equal(Math.Exp(-extra), Ratios(0, mean, shape, extra)[0], 1e-5));

    [Fact]
    public void Somebody_asks_with_the_probability_of_a_count_above_zero() => ForTable((_, mean, shape, _) =>
        Assert.Equal(1, Burst.Somebody(mean, shape) / (1 - Math.Exp(LogNegativeBinomial(0, mean, shape))), 1e-9));

    /// <summary>With δ, 2δ and 4δ extra workers.</summary>
    private static float[] Ratios(int count, double mean, double shape, double extra)
    {
        Span<Vector256<float>> ratios = stackalloc Vector256<float>[3];
        Burst.LikelihoodRatios(
            Vector256.Create((float)count),
            Vector256.Create((float)mean),
            Vector256.Create((float)shape),
            Vector256.Create((float)extra),
            Vector256.Create((float)Math.Exp(-extra)),
            ratios);
        return [ratios[0][7], ratios[1][0], ratios[2][3]];
    }

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
