using LaborRisk.Domain;

namespace LaborRisk.Ingest;

/// <summary>How late a record of a stream may come and still count on its own day.</summary>
internal sealed record SignalLateness(long Allowance, string Chinese, string English)
{
    public static readonly SignalLateness Query = new(48 * Instant.Hour, "48 小时", "48 hours");
    public static readonly SignalLateness Event = new(30 * Instant.Day, "30 天", "30 days");
    public static readonly SignalLateness Statistics = new(45 * Instant.Day, "报告期末后 45 天", "45 days after periodEnd");

    public static SignalLateness Of(SignalKind kind) => kind switch
    {
        SignalKind.Query => Query,
        SignalKind.Event => Event,
        _ => Statistics,
    };

    /// <summary>The last moment of the clock at which a record may still come.</summary>
    public static Instant LastMoment(RecordDecoder record) =>
        (record.Kind == SignalKind.Employment ? record.PeriodOver : record.At).Plus(Of(record.Kind).Allowance);

    /// <summary>Beyond this a copy of the record would be too late or out of range, so its id need not be remembered.</summary>
    public static Instant RememberUntil(RecordDecoder record)
    {
        var last = LastMoment(record) > record.At ? LastMoment(record) : record.At;
        return last < BelievedClock.OutOfSight(record.At) ? last : BelievedClock.OutOfSight(record.At);
    }
}
