using LaborRisk.Domain;

namespace LaborRisk.Simulator;

/// <summary>What can go wrong at a company, and how it shows.</summary>
public sealed record IncidentKind
{
    private static readonly string[] None = [];

    private IncidentKind(string name, double share) => (Name, Share) = (name, share);

    /// <summary>As incidents.json writes it.</summary>
    public string Name { get; }

    /// <summary>Share among all incidents.</summary>
    public double Share { get; }

    /// <summary>What those concerned search for first; <c>null</c> = they do not search.</summary>
    public Topic? Primary { get; private init; }

    /// <summary>What else they search for.</summary>
    public IReadOnlyList<Topic> Related { get; private init; } = [];

    /// <summary>People leave: in the month of the onset and the next.</summary>
    public bool Separations { get; private init; }

    /// <summary>The share of insured staff falls for two months.</summary>
    public bool Uninsured { get; private init; }

    /// <summary>Probability that two months' reports admit unpaid wages; a firm in arrears may report full pay.</summary>
    public double AdmitsArrears { get; private init; }

    /// <summary>A registry change on the first day.</summary>
    public IReadOnlyList<string> Registry { get; private init; } = None;

    /// <summary>Tickets that name many persons follow.</summary>
    public bool Reports { get; private init; }

    public static readonly IncidentKind WageArrears = new("wage_arrears", 0.21)
    {
        Primary = Topic.WageArrears,
        Related = [Topic.DisputeProcedure, Topic.Contract, Topic.Insolvency],
        AdmitsArrears = 0.4,
    };

    public static readonly IncidentKind Layoff = new("layoff", 0.165)
    {
        Primary = Topic.Layoff,
        Related = [Topic.DisputeProcedure, Topic.Contract, Topic.SocialInsurance],
        Separations = true,
    };

    public static readonly IncidentKind SocialInsurance = new("social_insurance", 0.15)
    {
        Primary = Topic.SocialInsurance,
        Related = [Topic.DisputeProcedure, Topic.Contract, Topic.WorkInjury],
        Uninsured = true,
    };

    public static readonly IncidentKind Insolvency = new("insolvency", 0.09)
    {
        Primary = Topic.Insolvency,
        Related = [Topic.Layoff, Topic.SocialInsurance, Topic.WageArrears],
        Separations = true,
        Uninsured = true,
        AdmitsArrears = 0.5,
    };

    public static readonly IncidentKind OwnershipChange = new("ownership_change", 0.09)
    {
        Primary = Topic.OwnershipChange,
        Related = [Topic.DisputeProcedure, Topic.Layoff, Topic.Contract],
        Registry = ["equity_change"],
    };

    /// <summary>Only the figures move.</summary>
    public static readonly IncidentKind QuietHeadcount = new("quiet_headcount", 0.12) { Separations = true };

    /// <summary>Only registry events and reports.</summary>
    public static readonly IncidentKind EventOnly = new("event_only", 0.175)
    {
        Registry = ["equity_change", "equity_change", "legal_representative_change", "address_change"],
        Reports = true,
    };

    public static readonly IReadOnlyList<IncidentKind> All =
        [WageArrears, Layoff, SocialInsurance, Insolvency, OwnershipChange, QuietHeadcount, EventOnly];
}
