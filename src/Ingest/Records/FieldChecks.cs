using LaborRisk.Domain;

namespace LaborRisk.Ingest;

/// <summary>Checks of single fields shared by the forms. Each answers <c>null</c> when all is well.</summary>
internal static class FieldChecks
{
    /// <summary>Beyond this no count of persons, hours or yuan is one.</summary>
    private const double Largest = 1e15;

    private static readonly Instant Earliest = Instant.StartOf(new DateOnly(2000, 1, 1));
    private static readonly Instant Behind = Instant.StartOf(new DateOnly(2100, 1, 1));

    public static Rejection? CheckString(this RecordFields fields, Field field) =>
        fields.IsString(field) ? null : Rejection.Impossible(field, "应为字符串", "must be a string");

    public static Rejection? CheckString(this RecordFields fields, Field field, int maxCharacters) =>
        fields.CheckString(field)
        ?? (fields.Bytes(field).Length > maxCharacters && RecordFields.Characters(fields.Bytes(field)) > maxCharacters
            ? Rejection.Impossible(field, $"超过 {maxCharacters} 个字符", $"has more than {maxCharacters} characters")
            : null);

    public static Rejection? CheckId(this RecordFields fields, Field field, int maxCharacters) =>
        fields.CheckString(field, maxCharacters)
        ?? (fields.Bytes(field).IsEmpty ? Rejection.Impossible(field, "不能为空", "must not be empty") : null);

    /// <summary>A field that may be absent, else a finite number ≥ 0.</summary>
    public static Rejection? CheckAmount(this RecordFields fields, Field field) =>
        !fields.Has(field) || (fields.TryNumber(field, out var amount) && amount is >= 0 and <= Largest)
            ? null
            : Rejection.Impossible(field, "应为不小于 0 的数", "must be a number ≥ 0");

    public static Rejection? CheckDate(this RecordFields fields, Field field) =>
        !fields.IsString(field) || !Iso8601.TryDate(fields.Bytes(field), out var date)
            ? Rejection.Impossible(field, "应为 yyyy-MM-dd 日期", "must be a date, yyyy-MM-dd")
            : CheckRange(field, Instant.StartOf(date));

    public static Rejection? CheckTime(this RecordFields fields, Field field, out Instant time) => !fields.TryTime(field, out time)
        ? Rejection.Impossible(field, "应为带时区的 ISO 8601 时间", "must be an ISO 8601 time with an offset")
        : CheckRange(field, time);

    /// <summary>Whether the product can reckon with a time: all its days and hours are counted from 1970, and its calendar ends.</summary>
    public static bool IsInRange(Instant time) => time >= Earliest && time < Behind;

    public static bool TryTime(this RecordFields fields, Field field, out Instant time)
    {
        time = default;
        return fields.IsString(field) && Iso8601.TryTime(fields.Bytes(field), out time);
    }

    private static Rejection? CheckRange(Field field, Instant time) => IsInRange(time)
        ? null
        : Rejection.Impossible(field, "应在 2000-01-01 至 2099-12-31 之间", "must lie between 2000-01-01 and 2099-12-31");

    /// <summary>The number, or NaN when absent.</summary>
    public static double Number(this RecordFields fields, Field field) =>
        fields.Has(field) && fields.TryNumber(field, out var number) ? number : double.NaN;
}
