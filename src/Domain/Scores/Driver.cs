namespace LaborRisk.Domain;

/// <summary>Why a score is what it is: one piece of evidence in words an officer can check.</summary>
public abstract record Driver
{
    /// <summary>The topic an alert raised by this driver would have.</summary>
    public abstract Topic AlertTopic { get; }
}

/// <summary>Distinct workers who asked. Exists only from three workers up.</summary>
/// <param name="WindowDays">Length of the window that ends now.</param>
/// <param name="ExpectedWorkers">To one significant digit.</param>
/// <param name="Probability">That this is more than chance, two digits.</param>
public sealed record QueryDriver(Topic Topic, int WindowDays, WorkersBand Workers, double ExpectedWorkers, double Probability) : Driver
{
    public override Topic AlertTopic => Topic;
}

/// <summary>A figure the enterprise reports.</summary>
public enum Indicator : byte
{
    Headcount,
    Separations,
    InsuredRatio,
    WagesPaidRatio,
    MissingReport,
    UnpaidWorkers,
    Production,
}

/// <summary>Names of the indicators, as the contract writes them and as people read them.</summary>
public static class Indicators
{
    private static readonly string[] Names =
        ["headcount", "separations", "insured_ratio", "wages_paid_ratio", "missing_report", "unpaid_workers", "production"];

    private static readonly string[] ChineseNames = ["职工人数", "离职人数", "参保比例", "工资发放比例", "未按期报送", "欠薪人数", "生产状况"];

    public static string Name(this Indicator indicator) => Names[(int)indicator];

    public static string Chinese(this Indicator indicator) => ChineseNames[(int)indicator];
}

/// <summary>The enterprise's own figures depart from its past and its cohort.</summary>
public sealed record EmploymentDriver(Indicator Indicator, double Value, double Expected, double Probability) : Driver
{
    public override Topic AlertTopic => Indicator switch
    {
        Indicator.Headcount or Indicator.Separations => Topic.Layoff,
        Indicator.InsuredRatio => Topic.SocialInsurance,
        Indicator.WagesPaidRatio or Indicator.UnpaidWorkers => Topic.WageArrears,
        Indicator.Production => Topic.Insolvency,
        _ => Topic.DisputeProcedure,
    };
}

/// <summary>A registry entry, ticket or mediator's report.</summary>
/// <param name="ReportedTopic">The topic the report itself names; <c>null</c> = none.</param>
public sealed record EventDriver(EnterpriseEventKind Kind, Instant At, Topic? ReportedTopic) : Driver
{
    public override Topic AlertTopic => Kind switch
    {
        EnterpriseEventKind.EquityChange or EnterpriseEventKind.LegalRepresentativeChange
            or EnterpriseEventKind.AddressChange or EnterpriseEventKind.Relocation => Topic.OwnershipChange,
        EnterpriseEventKind.InsolvencyFiling or EnterpriseEventKind.ProductionHalt => Topic.Insolvency,
        _ => ReportedTopic is { } topic and not Topic.Other ? topic : Topic.DisputeProcedure,
    };
}

/// <summary>A model's second opinion.</summary>
public sealed record ModelDriver(string Model, double Probability, Topic Topic) : Driver
{
    public override Topic AlertTopic => Topic;
}
