namespace LaborRisk.Domain.Wire;

/// <summary>Expectations leave to one significant digit: more would pretend a precision they do not have.</summary>
public static class SignificantDigit
{
    private const int MostDecimals = 15;

    /// <summary>0.44 → 0.4, 0.096 → 0.1, 17 → 20; halves to the even digit.</summary>
    /// <param name="value">Finite.</param>
    public static double Round(double value)
    {
        if (value == 0)
        {
            return 0;
        }

        var exponent = (int)Math.Floor(Math.Log10(Math.Abs(value)));
        if (exponent < 0)
        {
            return Math.Round(value, Math.Min(-exponent, MostDecimals));
        }

        var unit = Math.Pow(10, exponent);
        return Math.Round(value / unit) * unit;
    }
}
