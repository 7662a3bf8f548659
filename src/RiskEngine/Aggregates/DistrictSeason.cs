using System.Globalization;
using LaborRisk.Domain;

namespace LaborRisk.RiskEngine.Aggregates;

/// <summary>Season terms of a district's day: weekend, the solar year, and Spring Festival, which moves through it.</summary>
internal static class DistrictSeason
{
    public const int Terms = 3 + YearSeason.Terms;

    /// <summary>Wages are settled in the weeks before the festival; the peak lies about so many days before it, and is about so wide.</summary>
    private const double SettlingDays = 25;

    private const double SettlingWidth = 15;
    private const double DaysOfYear = 365.2425;
    private static readonly ChineseLunisolarCalendar Lunar = new();

    /// <param name="day">A district day, <see cref="Instant.DistrictDay"/>.</param>
    /// <param name="terms"><see cref="Terms"/> numbers.</param>
    public static void Write(int day, Span<double> terms)
    {
        var date = DateOnly.FromDateTime(DateTime.UnixEpoch).AddDays(day);
        var untilFestival = DaysUntilFestival(date);
        var fromPeak = (untilFestival - SettlingDays) / SettlingWidth;
        terms[0] = date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 1 : 0;
        terms[1] = Math.Exp(-fromPeak * fromPeak / 2);
        terms[2] = untilFestival is <= 1 and > -7 ? 1 : 0;
        YearSeason.Write(day / DaysOfYear, terms[3..]);
    }

    /// <summary>Days to the festival of the same year; below 0 after it. Outside 1902..2100, whose lunar months are not tabled: as in 1970.</summary>
    private static int DaysUntilFestival(DateOnly date)
    {
        var year = date.Year is > 1901 and <= 2100 ? date.Year : 1970;
        var festival = DateOnly.FromDateTime(Lunar.ToDateTime(year, 1, 1, 0, 0, 0, 0));
        return (new DateOnly(date.Year, festival.Month, festival.Day)).DayNumber - date.DayNumber;
    }
}
