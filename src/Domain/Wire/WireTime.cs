using System.Text.Json;

namespace LaborRisk.Domain.Wire;

/// <summary>Moments and dates as <see cref="Instant.ToString"/> spells them, written without a string.</summary>
internal static class WireTime
{
    private const int WholeSeconds = 19;

    public static void WriteTime(this Utf8JsonWriter writer, JsonEncodedText name, Instant at)
    {
        Span<byte> text = stackalloc byte[32];
        var time = at.ToDistrictTime().DateTime;
        Date(DateOnly.FromDateTime(time), text);
        text[10] = (byte)'T';
        Digits(text.Slice(11, 2), time.Hour);
        text[13] = (byte)':';
        Digits(text.Slice(14, 2), time.Minute);
        text[16] = (byte)':';
        Digits(text.Slice(17, 2), time.Second);
        var length = WholeSeconds;
        if (time.Millisecond != 0)
        {
            text[length] = (byte)'.';
            Digits(text.Slice(length + 1, 3), time.Millisecond);
            length += 4;
        }

        "+08:00"u8.CopyTo(text[length..]);
        writer.WriteString(name, text[..(length + 6)]);
    }

    public static void WriteDate(this Utf8JsonWriter writer, JsonEncodedText name, DateOnly date)
    {
        Span<byte> text = stackalloc byte[10];
        Date(date, text);
        writer.WriteString(name, text);
    }

    private static void Date(DateOnly date, Span<byte> text)
    {
        Digits(text[..4], date.Year);
        text[4] = (byte)'-';
        Digits(text.Slice(5, 2), date.Month);
        text[7] = (byte)'-';
        Digits(text.Slice(8, 2), date.Day);
    }

    private static void Digits(Span<byte> text, int value)
    {
        for (var i = text.Length - 1; i >= 0; i--)
        {
            text[i] = (byte)('0' + value % 10);
            value /= 10;
        }
    }
}
