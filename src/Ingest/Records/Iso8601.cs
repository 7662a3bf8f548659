using LaborRisk.Domain;

namespace LaborRisk.Ingest;

/// <summary>Reads ISO 8601 dates and times from UTF-8 without making strings.</summary>
internal static class Iso8601
{
    private const int MaxOffsetMinutes = 18 * 60;

    /// <summary><c>yyyy-MM-dd</c> and nothing else.</summary>
    public static bool TryDate(ReadOnlySpan<byte> text, out DateOnly date)
    {
        date = default;
        if (text.Length != 10 || text[4] != '-' || text[7] != '-'
            || !TryDigits(text[..4], out var year) || !TryDigits(text[5..7], out var month) || !TryDigits(text[8..10], out var day)
            || year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new DateOnly(year, month, day);
        return true;
    }

    /// <summary>
    /// <c>yyyy-MM-ddTHH:mm[:ss[.fraction]]</c> with <c>Z</c>, <c>±HH:mm</c>, <c>±HHmm</c> or <c>±HH</c>. A time without an offset is refused:
    /// it names no moment. Beyond milliseconds a fraction is cut.
    /// </summary>
    public static bool TryTime(ReadOnlySpan<byte> text, out Instant time)
    {
        time = default;
        if (text.Length < 17 || (text[10] | 0x20) != 't' || !TryDate(text[..10], out var date)
            || text[13] != ':' || !TryDigits(text[11..13], out var hour) || !TryDigits(text[14..16], out var minute)
            || hour > 23 || minute > 59)
        {
            return false;
        }

        var rest = text[16..];
        var milliseconds = 0;
        if (rest[0] == ':' && !TrySeconds(ref rest, out milliseconds))
        {
            return false;
        }

        if (!TryOffset(rest, out var offsetMinutes))
        {
            return false;
        }

        var days = date.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;
        time = new Instant((days * Instant.Day) + (hour * Instant.Hour) + ((minute - offsetMinutes) * 60 * Instant.Second) + milliseconds);
        return true;
    }

    private static bool TrySeconds(ref ReadOnlySpan<byte> rest, out int milliseconds)
    {
        milliseconds = 0;
        if (rest.Length < 3 || !TryDigits(rest[1..3], out var second) || second > 59)
        {
            return false;
        }

        milliseconds = second * 1_000;
        rest = rest[3..];
        if (rest.IsEmpty || rest[0] is not ((byte)'.' or (byte)','))
        {
            return true;
        }

        var digits = 1;
        for (var scale = 100; digits < rest.Length && rest[digits] is >= (byte)'0' and <= (byte)'9'; digits++, scale /= 10)
        {
            milliseconds += (rest[digits] - '0') * scale;
        }

        rest = rest[digits..];
        return digits > 1;
    }

    private static bool TryOffset(ReadOnlySpan<byte> text, out int minutes)
    {
        minutes = 0;
        if (text.Length == 1)
        {
            return (text[0] | 0x20) == 'z';
        }

        if (text.Length < 3 || text[0] is not ((byte)'+' or (byte)'-') || !TryDigits(text[1..3], out var hours))
        {
            return false;
        }

        var tail = text[3..];
        if (tail.Length == 3 && tail[0] == ':')
        {
            tail = tail[1..];
        }

        if (tail.Length is not (0 or 2) || !TryDigits(tail, out var rest) || rest > 59)
        {
            return false;
        }

        minutes = ((hours * 60) + rest) * (text[0] == '-' ? -1 : 1);
        return Math.Abs(minutes) <= MaxOffsetMinutes;
    }

    private static bool TryDigits(ReadOnlySpan<byte> digits, out int value)
    {
        value = 0;
        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return false;
            }

            value = (value * 10) + (digit - '0');
        }

        return true;
    }
}
