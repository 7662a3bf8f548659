namespace LaborRisk.Simulator;

/// <summary>What an incident does to a company's reports: in the month of its onset and in the next.</summary>
internal sealed record Distress(int Company, DateOnly Month, MonthlyDistress First, MonthlyDistress Second)
{
    public static readonly MonthlyDistress Calm = new(1, 0, 1, 1);

    public static Distress Of(PlannedIncident incident, DistrictPlan plan, Dice dice)
    {
        var kind = incident.Kind;
        var onset = plan.Date(incident.Onset);
        var insured = kind.Uninsured ? dice.Between(0.55, 0.8) : 1;
        var paid = dice.Chance(kind.AdmitsArrears) ? dice.Between(0.5, 0.85) : 1;
        var hiring = kind.Separations ? 0.2 : 1;
        return new Distress(
            incident.Company,
            new DateOnly(onset.Year, onset.Month, 1),
            new MonthlyDistress(hiring, kind.Separations ? dice.Between(0.15, 0.32) : 0, insured, paid),
            new MonthlyDistress(hiring, kind.Separations ? dice.Between(0.08, 0.22) : 0, insured, paid));
    }

    /// <summary>The effect in the month that starts on the day; <c>null</c> = none.</summary>
    public MonthlyDistress? In(DateOnly month) => month == Month ? First : month == Month.AddMonths(1) ? Second : null;
}

/// <param name="HiringFactor">Against the usual.</param>
/// <param name="LeavingShare">Of the staff, above the usual.</param>
/// <param name="InsuredFactor">Against the usual.</param>
/// <param name="PaidShare">Of the wages due; 1 = nothing special.</param>
internal sealed record MonthlyDistress(double HiringFactor, double LeavingShare, double InsuredFactor, double PaidShare);
