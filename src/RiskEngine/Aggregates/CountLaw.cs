namespace LaborRisk.RiskEngine.Aggregates;

/// <summary>Probabilities of counts whose mean and variance are known: negative binomial, Poisson where the variance is no larger than the mean.</summary>
public static class CountLaw
{
    /// <summary>From this shape on a negative binomial is a Poisson as far as a double can tell.</summary>
    private const double LargestShape = 1e7;

    private const double LogOfRootOfTwoPi = 0.918938533204672742;

    /// <summary>log P(count), mean &gt; 0. The shape is mean²/(variance − mean).</summary>
    public static double LogProbability(int count, double mean, double variance, double logFactorial)
    {
        var shape = ShapeOf(mean, variance);
        return shape >= LargestShape
            ? (count * Math.Log(mean)) - mean - logFactorial
            : LogGamma(count + shape) - LogGamma(shape) - logFactorial
                + (shape * Math.Log(shape / (shape + mean))) + (count * Math.Log(mean / (shape + mean)));
    }

    /// <summary>P(more than <paramref name="count"/>) and half of P(exactly so many): uniform on average over counts that follow the law.</summary>
    public static double MidTail(int count, double mean, double variance)
    {
        var here = Math.Exp(LogProbability(count, mean, variance, LogFactorial(count)));
        var shape = ShapeOf(mean, variance);
        var orMore = count == 0 ? 1 : IncompleteBeta.Of(mean / (shape + mean), shape / (shape + mean), count, shape);
        return Math.Clamp(orMore - (here / 2), 0, 1);
    }

    /// <summary>log(n!)</summary>
    public static double LogFactorial(int count) => LogGamma(count + 1.0);

    /// <summary>log Γ(x) for x &gt; 0: Stirling's series after lifting x to at least 8 (Abramowitz and Stegun 6.1.41); 12 digits.</summary>
    public static double LogGamma(double x)
    {
        var product = 1.0;
        for (; x < 8; x++)
        {
            product *= x;
        }

        var inverse = 1 / x;
        var square = inverse * inverse;
        var series = inverse * ((1.0 / 12) - (square * ((1.0 / 360) - (square * ((1.0 / 1260) - (square / 1680))))));
        return ((x - 0.5) * Math.Log(x)) - x + LogOfRootOfTwoPi + series - Math.Log(product);
    }

    private static double ShapeOf(double mean, double variance) => variance - mean > mean * mean / LargestShape ? mean * mean / (variance - mean) : LargestShape;
}
