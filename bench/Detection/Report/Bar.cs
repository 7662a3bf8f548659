using System.Globalization;

namespace LaborRisk.Bench.Detection.Report;

/// <summary>One promise: what is wanted, what was measured, and, where it falls short, why.</summary>
/// <param name="Low">The least that meets it; −∞ = none.</param>
/// <param name="High">The most that meets it; +∞ = none.</param>
/// <param name="Why">Why it is missed, when it is.</param>
internal sealed record Bar(string Test, string What, double Measured, double Low, double High, double MoonshotLow, double MoonshotHigh, string Why)
{
    public bool IsMet => Measured >= Low && Measured <= High;

    public bool IsMoonshot => Measured >= MoonshotLow && Measured <= MoonshotHigh;

    public string Wanted => Range(Low, High);

    public string WantedMoonshot => Range(MoonshotLow, MoonshotHigh);

    public static Bar AtLeast(string test, string what, double measured, double bar, double moonshot, string why = "") =>
        new(test, what, measured, bar, double.PositiveInfinity, moonshot, double.PositiveInfinity, why);

    public static Bar AtMost(string test, string what, double measured, double bar, double moonshot, string why = "") =>
        new(test, what, measured, double.NegativeInfinity, bar, double.NegativeInfinity, moonshot, why);

    private static string Range(double low, double high) => (low, high) switch
    {
        (double.NegativeInfinity, _) => "≤ " + Figure.Of(high),
        (_, double.PositiveInfinity) => "≥ " + Figure.Of(low),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Figure.Of(low)}–{Figure.Of(high)}"),
    };
}
