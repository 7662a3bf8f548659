namespace LaborRisk.Simulator;

/// <summary>
/// What must not alert: harmless share, address and legal-person changes, court and tax entries of everyday business, one person's complaint
/// forwarded through several hotlines under one ticket, small settled reports of a grid mediator.
/// </summary>
internal sealed class RegistryNoise(DistrictPlan plan)
{
    private const double CompanyDays = (double)DistrictPlan.DefaultCompanies * DistrictPlan.DefaultDays;
    private const double EntriesPerCompanyDay = 92 / CompanyDays;
    private const double ComplaintsPerCompanyDay = 46 / CompanyDays;
    private const double GridReportsPerCompanyDay = 8 / CompanyDays;
    private static readonly string[] Hotlines = ["12345", "12351", "12333", "grid"];
    private static readonly double[] Forwardings = [0.45, 0.32, 0.23];

    private static readonly (string Kind, double Share)[] Entries =
    [
        ("equity_change", 30), ("address_change", 16), ("legal_representative_change", 12), ("court_enforcement", 15), ("arbitration_filed", 8),
        ("tax_arrears", 7), ("utility_cut", 3), ("abnormal_operation", 1),
    ];

    private static readonly double[] EntryShares = [.. Entries.Select(entry => entry.Share)];
    private readonly Dice dice = new(plan.Seed, "registry noise");
    private int tickets;

    /// <summary>Everything that starts on the day; days must be asked for in order.</summary>
    public IEnumerable<RegistryRecord> Of(int day)
    {
        for (var rest = dice.Poisson(EntriesPerCompanyDay * plan.Companies); rest > 0; rest--)
        {
            var kind = Entries[dice.Weighted(EntryShares)].Kind;
            yield return new RegistryRecord(dice.Below(plan.Companies), kind, SearchCalendar.Moment(dice, day), "registry");
        }

        for (var rest = dice.Poisson(ComplaintsPerCompanyDay * plan.Companies); rest > 0; rest--)
        {
            foreach (var record in Complaint(day))
            {
                yield return record;
            }
        }

        for (var rest = dice.Poisson(GridReportsPerCompanyDay * plan.Companies); rest > 0; rest--)
        {
            var ticket = new Ticket($"G{plan.Seed}-{++tickets}", dice.Whole(1, 3), Math.Round(dice.Between(0.1, 0.45), 2), null);
            yield return new RegistryRecord(dice.Below(plan.Companies), "grid_report", SearchCalendar.Moment(dice, day), "grid") { Ticket = ticket };
        }
    }

    private IEnumerable<RegistryRecord> Complaint(int day)
    {
        var ticket = new Ticket($"C{plan.Seed}-{++tickets}", 1, 0.3, "wage_arrears");
        var company = dice.Below(plan.Companies);
        var second = SearchCalendar.Moment(dice, day);
        foreach (var hotline in Crowd.Of(1 + dice.Weighted(Forwardings), Hotlines.Length, dice))
        {
            yield return new RegistryRecord(company, "wage_complaint", second, Hotlines[hotline]) { Ticket = ticket };
            second += 3_600L * dice.Whole(3, 60);
        }
    }
}
