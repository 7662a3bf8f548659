namespace LaborRisk.Simulator;

/// <summary>How often each fault befalls a kind of record.</summary>
internal sealed class FaultShares
{
    private const double DuplicateShare = 0.005;
    private readonly double[] perRecord = new double[FaultKinds.All.Length];

    /// <param name="records">Records of the kind in the district the counts were taken from.</param>
    private FaultShares(double records, params ReadOnlySpan<(FaultKind Kind, double Count)> counts)
    {
        perRecord[(int)FaultKind.Duplicate] = DuplicateShare;
        foreach (var (kind, count) in counts)
        {
            perRecord[(int)kind] = count / records;
        }

        Total = perRecord.Sum();
    }

    public static readonly FaultShares OfQueries = new(
        143_500,
        (FaultKind.Malformed, 56),
        (FaultKind.UnknownEnterprise, 54),
        (FaultKind.TimeOutOfRange, 40),
        (FaultKind.ImpossibleValue, 12),
        (FaultKind.TooLarge, 25),
        (FaultKind.MissingField, 26),
        (FaultKind.UnsupportedType, 24),
        (FaultKind.TooLate, 37));

    public static readonly FaultShares OfFigures = new(
        6_400,
        (FaultKind.Malformed, 3),
        (FaultKind.UnknownEnterprise, 5),
        (FaultKind.ImpossibleValue, 16),
        (FaultKind.MissingField, 3),
        (FaultKind.UnsupportedType, 1),
        (FaultKind.TooLate, 1));

    public static readonly FaultShares OfEvents = new(
        230,
        (FaultKind.Malformed, 1),
        (FaultKind.UnknownEnterprise, 1),
        (FaultKind.ImpossibleValue, 2),
        (FaultKind.MissingField, 1),
        (FaultKind.TooLate, 1));

    /// <summary>Probability that some fault befalls a record.</summary>
    public double Total { get; }

    public FaultKind Pick(Dice dice) => (FaultKind)dice.Weighted(perRecord);
}
