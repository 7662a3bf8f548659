namespace LaborRisk.Simulator;

/// <summary>What can be drawn with dice.</summary>
public static class Distributions
{
    private const double LongestProduct = 30;

    /// <summary>True with the given probability.</summary>
    public static bool Chance(this Dice dice, double probability) => dice.Unit() < probability;

    public static double Between(this Dice dice, double low, double high) => low + ((high - low) * dice.Unit());

    /// <summary>Both ends included.</summary>
    public static int Whole(this Dice dice, int low, int high) => low + dice.Below(high - low + 1);

    public static T Pick<T>(this Dice dice, IReadOnlyList<T> from) => from[dice.Below(from.Count)];

    /// <summary>An index, each with its weight.</summary>
    public static int Weighted(this Dice dice, ReadOnlySpan<double> weights)
    {
        var total = 0.0;
        foreach (var weight in weights)
        {
            total += weight;
        }

        var rest = dice.Unit() * total;
        for (var i = 0; i < weights.Length; i++)
        {
            rest -= weights[i];
            if (rest < 0)
            {
                return i;
            }
        }

        return weights.Length - 1;
    }

    /// <summary>Poisson by products of uniforms; a large mean is split in two, which stays exact.</summary>
    public static int Poisson(this Dice dice, double mean)
    {
        if (mean > LongestProduct)
        {
            return dice.Poisson(mean / 2) + dice.Poisson(mean / 2);
        }

        var limit = Math.Exp(-mean);
        var count = 0;
        for (var product = dice.Unit(); product > limit; product *= dice.Unit())
        {
            count++;
        }

        return count;
    }

    /// <summary>Standard normal, by the polar method.</summary>
    public static double Normal(this Dice dice)
    {
        while (true)
        {
            var x = dice.Between(-1, 1);
            var y = dice.Between(-1, 1);
            var s = (x * x) + (y * y);
            if (s is > 0 and < 1)
            {
                return x * Math.Sqrt(-2 * Math.Log(s) / s);
            }
        }
    }

    /// <summary>Gamma with mean 1 (Marsaglia and Tsang 2000).</summary>
    /// <param name="shape">1 or more; the variance is 1/shape.</param>
    public static double GammaOfMeanOne(this Dice dice, double shape)
    {
        var d = shape - (1.0 / 3);
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var x = dice.Normal();
            var v = Math.Pow(1 + (c * x), 3);
            if (v > 0 && Math.Log(dice.Unit()) < (0.5 * x * x) + d - (d * v) + (d * Math.Log(v)))
            {
                return d * v / shape;
            }
        }
    }
}
