namespace LaborRisk.RiskEngine.Aggregates;

/// <summary>Season terms of the solar year: two waves, the second expected to be half as large.</summary>
public static class YearSeason
{
    /// <summary>Terms written.</summary>
    public const int Terms = 4;

    /// <param name="part">Part of the year that has passed, 0..1; whole years more or less make no difference.</param>
    /// <param name="terms">The first <see cref="Terms"/> are written.</param>
    public static void Write(double part, Span<double> terms)
    {
        var (sine, cosine) = Math.SinCos(2 * Math.PI * part);
        terms[0] = cosine;
        terms[1] = sine;
        terms[2] = ((cosine * cosine) - (sine * sine)) / 2;
        terms[3] = sine * cosine;
    }
}
