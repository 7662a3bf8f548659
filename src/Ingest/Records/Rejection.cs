namespace LaborRisk.Ingest;

/// <summary>Why a record cannot be taken, in words that quote none of its values.</summary>
internal sealed record Rejection(DeadLetterReason Reason, string Detail)
{
    public static Rejection TooLarge() =>
        new(DeadLetterReason.TooLarge, $"记录超过 {RecordFields.MaxBytes} 字节 / the record exceeds {RecordFields.MaxBytes} bytes");

    public static Rejection Malformed(long at) =>
        new(DeadLetterReason.Malformed, $"不是有效的 UTF-8 JSON 对象（第 {at} 字节起） / not a JSON object in valid UTF-8, from byte {at} on");

    public static Rejection UnsupportedType() => new(
        DeadLetterReason.UnsupportedType,
        "type 应为 worker-query、employment-stats 或 enterprise-event / type must be one of these three");

    public static Rejection Missing(Field field) => new(DeadLetterReason.MissingField, $"缺少 {field.Name()} / {field.Name()} is missing");

    /// <param name="chinese">What the value should be.</param>
    public static Rejection Impossible(Field field, string chinese, string english) =>
        new(DeadLetterReason.ImpossibleValue, $"{field.Name()} {chinese} / {field.Name()} {english}");

    public static Rejection UnknownEnterprise() => new(
        DeadLetterReason.UnknownEnterprise,
        "enterpriseId 不在企业名录中，请核对名录 / enterpriseId is not in the directory: check enterprises.csv");

    public static Rejection OutOfRange() => new(
        DeadLetterReason.EventTimeOutOfRange,
        "时间超出可信范围：超前 24 小时以上且无后续记录佐证，或落后 400 天以上 / more than 24 hours ahead with no next record to confirm it, or more than 400 days behind");

    public static Rejection TooLate(SignalLateness allowance) => new(
        DeadLetterReason.TooLate, $"迟到超过 {allowance.Chinese} / later than {allowance.English}");
}
