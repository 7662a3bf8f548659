namespace LaborRisk.Simulator;

/// <summary>What can be wrong with a record: the reasons of the contract, and a copy of one that came before.</summary>
internal enum FaultKind
{
    Duplicate,
    Malformed,
    UnknownEnterprise,
    TimeOutOfRange,
    ImpossibleValue,
    TooLarge,
    MissingField,
    UnsupportedType,
    TooLate,
}

internal static class FaultKinds
{
    private static readonly string[] Names =
    [
        "duplicates", "malformed", "unknown_enterprise", "event_time_out_of_range", "impossible_value", "too_large", "missing_field",
        "unsupported_type", "too_late",
    ];

    public static readonly FaultKind[] All = Enum.GetValues<FaultKind>();

    /// <summary>As meta.json writes it.</summary>
    public static string Name(this FaultKind kind) => Names[(int)kind];
}
