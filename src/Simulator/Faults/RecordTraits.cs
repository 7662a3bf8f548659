namespace LaborRisk.Simulator;

/// <summary>What a kind of record needs and what would be nonsense in it.</summary>
internal sealed record RecordTraits(FaultShares Faults, string TimeField, int TooLateDays)
{
    private const string NoTime = "昨天下午";

    /// <summary>Fields that must be there.</summary>
    public required string[] Required { get; init; }

    /// <summary>Each makes one value impossible.</summary>
    public required Func<RecordLine, RecordLine>[] Impossible { get; init; }

    public static readonly RecordTraits Query = new(FaultShares.OfQueries, "at", 5)
    {
        Required = ["id", "workerId", "text", "at"],
        Impossible =
        [
            line => line.With("at", NoTime),
            line => line.With("id", new string('7', 65)),
            line => line.With("workerId", new string('w', 129)),
            line => line.With("text", new string('薪', 2_001)),
        ],
    };

    /// <summary>A month's figures are too late 45 days after the period; reports come within 28.</summary>
    public static readonly RecordTraits Figures = new(FaultShares.OfFigures, "reportedAt", 48)
    {
        Required = ["id", "enterpriseId", "periodStart", "periodEnd", "reportedAt", "headcount"],
        Impossible =
        [
            line => line.With("headcount", -5),
            line => line.With("insured", -1),
            line => line.With("wagesPaid", -1_000),
            line => line.With("periodEnd", "2001-01-31"),
            line => line.With("reportedAt", NoTime),
        ],
    };

    public static readonly RecordTraits Event = new(FaultShares.OfEvents, "at", 35)
    {
        Required = ["id", "enterpriseId", "kind", "at"],
        Impossible = [line => line.With("persons", -3), line => line.With("severity", 7), line => line.With("at", NoTime)],
    };
}
