using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace LaborRisk.Simulator;

/// <summary>Turns ISO 8601 times into days since the district's first moment.</summary>
internal sealed class DistrictTime
{
    private const int Whole = 19; // 2025-11-05T21:00:00
    private readonly long start;

    /// <param name="start">The first moment; day 0.</param>
    /// <exception cref="FormatException">No ISO 8601 time.</exception>
    public DistrictTime(string start) => this.start = Microseconds(Encoding.UTF8.GetBytes(start));

    /// <summary>Days since the start, fractions included, negative before it.</summary>
    /// <exception cref="FormatException">No ISO 8601 time.</exception>
    public double Day(string time) => Day(Encoding.UTF8.GetBytes(time));

    /// <inheritdoc cref="Day(string)"/>
    public double Day(ReadOnlySpan<byte> time) => (Microseconds(time) - start) / 1e6 / 86400;

    private static long Microseconds(ReadOnlySpan<byte> time)
    {
        if (time.Length >= Whole + 6 && time[4] == '-' && time[7] == '-' && time[13] == ':' && time[16] == ':'
            && Digits(time, 0, 4, out var year) && Digits(time, 5, 2, out var month) && Digits(time, 8, 2, out var day)
            && Digits(time, 11, 2, out var hour) && Digits(time, 14, 2, out var minute) && Digits(time, 17, 2, out var second)
            && month is >= 1 and <= 12 && year > 0 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            && hour < 24 && minute < 60 && second < 60
            && Fraction(time[Whole..], out var fraction, out var read)
            && Offset(time[(Whole + read)..], out var offset))
        {
            var days = new DateOnly(year, month, day).DayNumber;
            return ((((days * 24L + hour) * 60 + minute) * 60 + second - offset) * 1_000_000) + fraction;
        }

        return Other(Encoding.UTF8.GetString(time));
    }

    /// <summary>The rarer spellings: Z, a date alone, no seconds. Without an offset the time is taken as district time.</summary>
    private static long Other(string time)
    {
        const DateTimeStyles None = DateTimeStyles.None;
        if (DateTimeOffset.TryParse(time, CultureInfo.InvariantCulture, None, out var parsed))
        {
            var naive = !time.EndsWith('Z') && time.LastIndexOfAny(['+', '-']) <= 7;
            var local = naive ? new DateTimeOffset(parsed.DateTime, TimeSpan.FromHours(8)) : parsed;
            return local.UtcTicks / TimeSpan.TicksPerMicrosecond;
        }

        throw new FormatException($"Invalid isoformat string: '{time}'");
    }

    private static bool Digits(ReadOnlySpan<byte> text, int from, int length, out int value) =>
        Utf8Parser.TryParse(text.Slice(from, length), out value, out var read) && read == length && char.IsAsciiDigit((char)text[from]);

    /// <summary>Microseconds; further digits are cut off.</summary>
    private static bool Fraction(ReadOnlySpan<byte> text, out long microseconds, out int read)
    {
        (microseconds, read) = (0, 0);
        if (text[0] is not ((byte)'.' or (byte)','))
        {
            return true;
        }

        for (read = 1; read < text.Length && char.IsAsciiDigit((char)text[read]); read++)
        {
            microseconds = read <= 6 ? (microseconds * 10) + text[read] - '0' : microseconds;
        }

        for (var i = read; i <= 6; i++)
        {
            microseconds *= 10;
        }

        return read > 1;
    }

    /// <summary>Seconds of ±HH:MM.</summary>
    private static bool Offset(ReadOnlySpan<byte> text, out int seconds)
    {
        seconds = 0;
        if (text.Length != 6 || text[3] != ':' || text[0] is not ((byte)'+' or (byte)'-')
            || !Digits(text, 1, 2, out var hours) || !Digits(text, 4, 2, out var minutes))
        {
            return false;
        }

        seconds = ((hours * 60) + minutes) * (text[0] == '-' ? -60 : 60);
        return true;
    }
}
