using System.Text.Json;

namespace LaborRisk.Domain.Wire;

/// <summary>Numbers with the contract's digits. A number that is not finite is written as <c>null</c>: JSON has no other word for unknown.</summary>
internal static class WireNumber
{
    // Below this a double times a thousand is still exact to the unit; no figure of an enterprise comes near.
    private const double Largest = 1e12;

    /// <summary><c>87.0</c></summary>
    public static void WriteOneDecimal(this Utf8JsonWriter writer, JsonEncodedText name, double value) => Write(writer, name, value, 1, 1);

    /// <summary><c>0.90</c></summary>
    public static void WriteTwoDecimals(this Utf8JsonWriter writer, JsonEncodedText name, double value) => Write(writer, name, value, 2, 2);

    /// <summary>A figure as an enterprise reports it: <c>1.0</c>, <c>0.625</c>, <c>120.0</c>.</summary>
    public static void WriteFigure(this Utf8JsonWriter writer, JsonEncodedText name, double value) => Write(writer, name, value, 3, 1);

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

    /// <summary>
    /// At most <paramref name="decimals"/> and at least <paramref name="least"/> decimals. By hand, because <c>double.TryFormat</c> took
    /// half of the time of a whole record.
    /// </summary>
    private static void Write(Utf8JsonWriter writer, JsonEncodedText name, double value, int decimals, int least)
    {
        if (!double.IsFinite(value))
        {
            writer.WriteNull(name);
            return;
        }

        if (Math.Abs(value) >= Largest)
        {
            writer.WriteNumber(name, value);
            return;
        }

        var scale = decimals switch { 1 => 10, 2 => 100, _ => 1_000 };
        var units = (long)Math.Round(value * scale);
        var rest = Math.Abs(units);
        for (; decimals > least && rest % 10 == 0; decimals--)
        {
            rest /= 10;
        }

        Span<byte> text = stackalloc byte[24];
        var at = text.Length;
        for (var digit = 0; digit <= decimals || rest > 0; digit++)
        {
            if (digit == decimals)
            {
                text[--at] = (byte)'.';
            }

            text[--at] = (byte)('0' + rest % 10);
            rest /= 10;
        }

        if (units < 0)
        {
            text[--at] = (byte)'-';
        }

        writer.WritePropertyName(name);
        writer.WriteRawValue(text[at..], skipInputValidation: true);
    }
}
