using System.Globalization;

namespace LaborRisk.Bench.Detection.Report;

/// <summary>How figures are written in the report's tables.</summary>
internal static class Figure
{
    private const string Nothing = "–";

    /// <summary>As many digits as it has, at most four after the point.</summary>
    public static string Of(double value) => Text(value, "0.####");

    /// <summary>A share, three digits.</summary>
    public static string Share(double share) => Text(share, "0.000");

    public static string TwoDigits(double value) => Text(value, "0.00");

    public static string Count(double count) => Text(count, "N0");

    private static string Text(double value, string format) => double.IsNaN(value) ? Nothing : value.ToString(format, CultureInfo.InvariantCulture);
}
