namespace LaborRisk.Simulator;

/// <summary>One monthly report of one company, before it is written.</summary>
internal sealed record EmploymentFigures(int Company, DateOnly PeriodStart, DateOnly PeriodEnd, long ReportedSecond)
{
    public required int Headcount { get; init; }

    public required int Hires { get; init; }

    public required int Separations { get; init; }

    public required int Insured { get; init; }

    /// <summary>Yuan, two decimals.</summary>
    public required double WagesDue { get; init; }

    /// <summary>Yuan, two decimals.</summary>
    public required double WagesPaid { get; init; }

    /// <summary>Hours, one decimal, whole enterprise.</summary>
    public required double OvertimeHours { get; init; }
}
