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
}
