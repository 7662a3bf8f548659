using System.Globalization;
using System.Text.Json;

namespace LaborRisk.Domain.Wire;

/// <summary>Numbers with the contract's digits. A number that is not finite is written as <c>null</c>: JSON has no other word for unknown.</summary>
internal static class WireNumber
{
    /// <summary>Always this many decimals: <c>87.0</c>.</summary>
    public const string OneDecimal = "F1";

    /// <summary>Always this many decimals: <c>0.90</c>.</summary>
    public const string TwoDecimals = "F2";

    /// <summary>Figures as enterprises report them: <c>1.0</c>, <c>0.62</c>, <c>120.0</c>.</summary>
    public const string Figure = "0.0##";

    public static void WriteNumber(this Utf8JsonWriter writer, JsonEncodedText name, double value, string format)
    {
        if (!double.IsFinite(value))
        {
            writer.WriteNull(name);
            return;
        }

        // A negative zero, or what rounds to it, would be another spelling of the same number.
        Span<byte> text = stackalloc byte[384];
        value.TryFormat(text, out var length, format, CultureInfo.InvariantCulture);
        ReadOnlySpan<byte> digits = text[..length];
        writer.WritePropertyName(name);
        writer.WriteRawValue(digits.IndexOfAnyInRange((byte)'1', (byte)'9') < 0 ? digits.TrimStart((byte)'-') : digits, skipInputValidation: true);
    }

    /// <summary>To one significant digit: 0.44 → 0.4, 17 → 20.</summary>
    public static void WriteOneDigit(this Utf8JsonWriter writer, JsonEncodedText name, double value)
    {
        if (double.IsFinite(value))
        {
            writer.WriteNumber(name, SignificantDigit.Round(value));
        }
        else
        {
            writer.WriteNull(name);
        }
    }
}
