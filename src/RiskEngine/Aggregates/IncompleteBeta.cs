namespace LaborRisk.RiskEngine.Aggregates;

/// <summary>The regularised incomplete beta function, by its continued fraction (Abramowitz and Stegun 26.5.8) in Lentz's form; 10 digits.</summary>
internal static class IncompleteBeta
{
    private const int Rounds = 20_000;
    private const double Precise = 1e-13;
    private const double Tiny = 1e-300;

    /// <summary>I_x(a, b).</summary>
    /// <param name="x">0..1.</param>
    /// <param name="rest">1 − x, as exactly as it is known.</param>
    public static double Of(double x, double rest, double a, double b)
    {
        var front = Math.Exp(
            CountLaw.LogGamma(a + b) - CountLaw.LogGamma(a) - CountLaw.LogGamma(b) + (a * Math.Log(x)) + (b * Math.Log(rest)));
        return x < (a + 1) / (a + b + 2) ? front * Fraction(x, a, b) / a : 1 - (front * Fraction(rest, b, a) / b);
    }

    private static double Fraction(double x, double a, double b)
    {
        var c = 1.0;
        var d = Reciprocal(1 - ((a + b) * x / (a + 1)));
        var value = d;
        for (var m = 1; m < Rounds; m++)
        {
            var even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            d = Reciprocal(1 + (even * d));
            c = NotZero(1 + (even / c));
            value *= d * c;
            var odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            d = Reciprocal(1 + (odd * d));
            c = NotZero(1 + (odd / c));
            value *= d * c;
            if (Math.Abs((d * c) - 1) < Precise)
            {
                break;
            }
        }

        return value;
    }

    private static double Reciprocal(double value) => 1 / NotZero(value);

    private static double NotZero(double value) => Math.Abs(value) < Tiny ? Tiny : value;
}
