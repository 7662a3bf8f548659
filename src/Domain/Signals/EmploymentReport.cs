namespace LaborRisk.Domain;

/// <summary>What an enterprise did in the period, by its own account.</summary>
public enum Production : byte
{
    Unknown,
    Normal,
    Reduced,
    Halted,
}

/// <summary>
/// An enterprise's own figures for a period. NaN = not reported. For one enterprise and period the latest <see cref="ReportedAt"/> stands.
/// </summary>
public sealed record EmploymentReport(int Company, DateOnly PeriodStart, DateOnly PeriodEnd, Instant ReportedAt, double Headcount)
{
    /// <summary>Persons.</summary>
    public double Hires { get; init; } = double.NaN;

    /// <summary>Persons.</summary>
    public double Separations { get; init; } = double.NaN;

    /// <summary>Persons with social insurance.</summary>
    public double Insured { get; init; } = double.NaN;

    /// <summary>Yuan.</summary>
    public double WagesDue { get; init; } = double.NaN;

    /// <summary>Yuan.</summary>
    public double WagesPaid { get; init; } = double.NaN;

    /// <summary>Hours, whole enterprise, whole period.</summary>
    public double OvertimeHours { get; init; } = double.NaN;

    public double UnpaidWorkers { get; init; } = double.NaN;

    public double UnpaidMonths { get; init; } = double.NaN;

    public Production Production { get; init; }

    /// <summary>Fraction against the same period last year.</summary>
    public double OrdersChange { get; init; } = double.NaN;

    /// <summary>Reason → persons, as the enterprise names them; empty when not reported.</summary>
    public IReadOnlyDictionary<string, double> SeparationsByReason { get; init; } = Empty;

    private static readonly Dictionary<string, double> Empty = [];
}
