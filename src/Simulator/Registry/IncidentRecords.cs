namespace LaborRisk.Simulator;

/// <summary>Registry entries and reports that belong to an incident.</summary>
internal static class IncidentRecords
{
    private const double RegistryChange = 0.9;
    private const double DistressEntry = 0.18;
    private const int DistressDays = 25;
    private static readonly string[] Reports = ["grid_report", "petition", "self_report", "wage_complaint"];
    private static readonly string[] Sources = ["grid", "12345", "12351"];
    private static readonly string[] ReportTopics = ["wage_arrears", "layoff", "ownership_change"];

    private static readonly string[] DistressEntries =
        ["insolvency_filing", "court_enforcement", "tax_arrears", "utility_cut", "abnormal_operation", "arbitration_filed"];

    /// <summary>All records of the incident, in no order.</summary>
    /// <param name="number">Of the incident, for its ticket numbers.</param>
    public static IEnumerable<RegistryRecord> Of(PlannedIncident incident, int number, DistrictPlan plan, Dice dice)
    {
        if (incident.Kind.Registry.Count > 0 && (incident.Kind.Reports || dice.Chance(RegistryChange)))
        {
            yield return Entry(dice.Pick(incident.Kind.Registry), dice.Below(86_400));
        }

        if (!incident.Kind.Reports && dice.Chance(DistressEntry))
        {
            yield return Entry(dice.Pick(DistressEntries), dice.Below(86_400 * DistressDays));
        }

        for (var rest = incident.Kind.Reports ? dice.Whole(1, 3) : 0; rest > 0; rest--)
        {
            var persons = dice.Whole(Math.Min(3, incident.Workers), incident.Workers);
            var ticket = new Ticket($"T{plan.Seed}-{number}-{rest}", persons, Math.Round(dice.Between(0.5, 1), 2), dice.Pick(ReportTopics));
            var second = dice.Below(86_400 * (incident.DurationDays + 1));
            yield return Entry(dice.Pick(Reports), second) with { Source = dice.Pick(Sources), Ticket = ticket };
        }

        RegistryRecord Entry(string kind, int second) => new(incident.Company, kind, (incident.Onset * 86_400L) + second, "registry");
    }
}
