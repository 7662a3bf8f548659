using System.Globalization;
using System.Numerics;

namespace LaborRisk.Simulator;

/// <summary>
/// Rounding and writing of numbers as the reference scorer does them, so that two reports can be compared byte by byte.
/// </summary>
internal static class PythonNumbers
{
    /// <summary>Rounds the exact binary value to decimals, a tie to the even digit: Python's <c>round(value, digits)</c>.</summary>
    /// <param name="digits">0..15.</param>
    public static double Round(double value, int digits)
    {
        if (!double.IsFinite(value) || value == 0)
        {
            return value;
        }

        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> 52) & 0x7FF);
        var fraction = bits & 0xFFFFFFFFFFFFFL;
        var mantissa = exponent == 0 ? fraction : fraction | (1L << 52);
        var shift = (exponent == 0 ? 1 : exponent) - 1075;
        if (shift >= 0)
        {
            return value;
        }

        var scaled = mantissa * BigInteger.Pow(10, digits);
        var unit = BigInteger.One << -shift;
        var whole = BigInteger.DivRem(scaled, unit, out var rest);
        var half = (rest << 1).CompareTo(unit);
        if (half > 0 || (half == 0 && !whole.IsEven))
        {
            whole += 1;
        }

        var text = string.Create(CultureInfo.InvariantCulture, $"{(bits < 0 ? "-" : "")}{whole}E-{digits}");
        return double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    /// <summary>The shortest text that reads back as the same number, laid out as Python's <c>repr</c>: 0.0, 12.34, 1e-05, 1e+16.</summary>
    public static string Text(double value)
    {
        if (!double.IsFinite(value))
        {
            return double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
        }

        var sign = double.IsNegative(value) ? "-" : "";
        var (digits, point) = Shortest(Math.Abs(value));
        return sign + point switch
        {
            <= -4 or > 16 => Scientific(digits, point - 1),
            <= 0 => "0." + new string('0', -point) + digits,
            _ when point >= digits.Length => digits.PadRight(point, '0') + ".0",
            _ => digits[..point] + "." + digits[point..],
        };
    }

    /// <summary>Significant digits without outer zeros, and where the decimal point stands in them: 12.34 is ("1234", 2).</summary>
    private static (string Digits, int Point) Shortest(double size)
    {
        if (size == 0)
        {
            return ("0", 1);
        }

        var text = size.ToString("R", CultureInfo.InvariantCulture);
        var e = text.IndexOf('E');
        var power = e < 0 ? 0 : int.Parse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = e < 0 ? text : text[..e];
        var dot = mantissa.IndexOf('.');
        var point = (dot < 0 ? mantissa.Length : dot) + power;
        var digits = mantissa.Replace(".", "", StringComparison.Ordinal);
        var significant = digits.TrimStart('0');
        return (significant.TrimEnd('0'), point - (digits.Length - significant.Length));
    }

    private static string Scientific(string digits, int power)
    {
        var mantissa = digits.Length == 1 ? digits : $"{digits[..1]}.{digits[1..]}";
        return string.Create(CultureInfo.InvariantCulture, $"{mantissa}e{(power < 0 ? '-' : '+')}{Math.Abs(power):00}");
    }
}
