namespace LaborRisk.Ingest;

/// <summary>Why a record was refused, in the order in which records are checked.</summary>
public enum DeadLetterReason : byte
{
    TooLarge,
    Malformed,
    UnsupportedType,
    MissingField,
    ImpossibleValue,
    UnknownEnterprise,
    EventTimeOutOfRange,
    TooLate,
}

/// <summary>Names of the reasons as the contract writes them.</summary>
public static class DeadLetterReasons
{
    public const int Count = (int)DeadLetterReason.TooLate + 1;

    private static readonly string[] Names =
    [
        "too_large", "malformed", "unsupported_type", "missing_field", "impossible_value", "unknown_enterprise",
        "event_time_out_of_range", "too_late",
    ];

    /// <summary>The contract's name, such as <c>missing_field</c>.</summary>
    public static string Name(this DeadLetterReason reason) => Names[(int)reason];
}
