using System.Globalization;

namespace LaborRisk.Domain;

/// <summary>
/// A moment, in whole milliseconds since 1970-01-01T00:00Z. Every moment in the product comes with a record or from a
/// <see cref="TimeProvider"/>. Civil days are those of the district (Asia/Shanghai: UTC+8 all year since 1991).
/// </summary>
public readonly record struct Instant(long Milliseconds) : IComparable<Instant>
{
    public const long Second = 1_000;
    public const long Hour = 3_600 * Second;
    public const long Day = 24 * Hour;
    private const long DistrictOffset = 8 * Hour;

    private static readonly int EpochDay = new DateOnly(1970, 1, 1).DayNumber;

    public static readonly Instant MinValue = new(long.MinValue / 4);
    public static readonly Instant MaxValue = new(long.MaxValue / 4);

    public static Instant From(DateTimeOffset time) => new(time.ToUnixTimeMilliseconds());

    /// <summary>District midnight that begins <paramref name="date"/>.</summary>
    public static Instant StartOf(DateOnly date) => StartOfDay(date.DayNumber - EpochDay);

    /// <summary>District midnight that begins day number <paramref name="districtDay"/>.</summary>
    public static Instant StartOfDay(int districtDay) => new(districtDay * Day - DistrictOffset);

    /// <summary>Days since 1970-01-01 on the district's calendar.</summary>
    public int DistrictDay => FloorDivide(Milliseconds + DistrictOffset, Day);

    /// <summary>Hours since 1970-01-01T00:00 on the district's clock.</summary>
    public int DistrictHour => FloorDivide(Milliseconds + DistrictOffset, Hour);

    private static int FloorDivide(long value, long unit) => (int)((value - ((value % unit) + unit) % unit) / unit);

    public DateOnly DistrictDate => DateOnly.FromDayNumber(DistrictDay + EpochDay);

    public DateTimeOffset ToDistrictTime() => DateTimeOffset.FromUnixTimeMilliseconds(Milliseconds).ToOffset(TimeSpan.FromHours(8));

    public Instant Plus(long milliseconds) => new(Milliseconds + milliseconds);

    public int CompareTo(Instant other) => Milliseconds.CompareTo(other.Milliseconds);

    public static long operator -(Instant left, Instant right) => left.Milliseconds - right.Milliseconds;

    public static bool operator <(Instant left, Instant right) => left.Milliseconds < right.Milliseconds;

    public static bool operator >(Instant left, Instant right) => left.Milliseconds > right.Milliseconds;

    public static bool operator <=(Instant left, Instant right) => left.Milliseconds <= right.Milliseconds;

    public static bool operator >=(Instant left, Instant right) => left.Milliseconds >= right.Milliseconds;

    /// <summary>ISO 8601 with the district's offset; a fraction only where there is one.</summary>
    public override string ToString() => ToDistrictTime().ToString(
        Milliseconds % Second == 0 ? "yyyy-MM-dd'T'HH:mm:sszzz" : "yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture);
}
