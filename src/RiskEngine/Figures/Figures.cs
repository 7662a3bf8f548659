using LaborRisk.Domain;

namespace LaborRisk.RiskEngine.Figures;

/// <summary>The figures of one period that are judged. NaN = not reported.</summary>
internal struct PeriodFigures
{
    /// <summary>District day number of the period's last day; 0 = no report yet.</summary>
    public int PeriodEnd;

    /// <summary>When it was reported; the latest report of a period stands.</summary>
    public long ReportedAt;

    public float Headcount;

    /// <summary>Persons who left; where it is not reported, the fall of the headcount.</summary>
    public float Separations;

    public float Hires;
    public float InsuredRatio;
    public float PaidRatio;
    public float UnpaidWorkers;
    public Production Production;

    public static PeriodFigures Of(EmploymentReport report) => new()
    {
        PeriodEnd = Instant.StartOf(report.PeriodEnd).DistrictDay,
        ReportedAt = report.ReportedAt.Milliseconds,
        Headcount = (float)report.Headcount,
        Separations = (float)report.Separations,
        Hires = (float)report.Hires,
        InsuredRatio = report.Headcount > 0 ? (float)(report.Insured / report.Headcount) : float.NaN,
        PaidRatio = report.WagesDue > 0 ? (float)(report.WagesPaid / report.WagesDue) : float.NaN,
        UnpaidWorkers = (float)report.UnpaidWorkers,
        Production = report.Production,
    };
}

/// <summary>A company's reports: the latest period, and what all before it add up to.</summary>
internal struct CompanyFigures
{
    public PeriodFigures Latest;

    /// <summary>Headcount of the period before the latest; NaN = unknown.</summary>
    public float HeadcountBefore;

    /// <summary>Headcount of the period before <see cref="HeadcountBefore"/>; 0 = unknown.</summary>
    public float HeadcountEarlier;

    /// <summary>Usual move of the headcount in a month, up or down, as a share; 0 = none seen yet.</summary>
    public float UsualMove;

    /// <summary>Sums over past periods, forgotten by a tenth at each new one.</summary>
    public float PastPersonMonths;

    public float PastSeparations;
    public float PastInsured;
    public float PastInsuredPersonMonths;

    /// <summary>Usual share of wages paid late, 0..1.</summary>
    public float UsualUnpaid;

    /// <summary>Periods seen before the latest.</summary>
    public short Periods;

    /// <summary>The report for the month after <see cref="Latest"/> is overdue.</summary>
    public bool Overdue;

    /// <summary>What the figures say now.</summary>
    public FigureEvidence Evidence;

    public readonly bool Reports => Latest.PeriodEnd != 0;
}

/// <summary>What a company's figures say. <c>default</c>: nothing.</summary>
/// <param name="LogRatio">Logarithm of how much likelier these figures are in trouble than without.</param>
/// <param name="Indicator">The heaviest indicator.</param>
/// <param name="Strength">Of <paramref name="LogRatio"/>, what the heaviest indicator says.</param>
/// <param name="Value">Its value, in the unit of the indicator.</param>
/// <param name="Expected">What was expected.</param>
internal readonly record struct FigureEvidence(float LogRatio, Indicator Indicator, float Strength, float Value, float Expected);
