namespace LaborRisk.Simulator;

/// <summary>Keeps every company's staff from month to month and makes its reports: also late ones, and none where one is missing.</summary>
internal sealed class EmploymentBooks
{
    private const double Turnover = 0.03;
    private const double MissingShare = 0.072;
    private const double LateShare = 0.045;
    private const double PaidLateShare = 0.047;
    private readonly DistrictPlan plan;
    private readonly SimulatedCompany[] companies;
    private readonly Dice dice;
    private readonly int[] headcounts;
    private readonly Dictionary<int, List<Distress>> distress = [];

    public EmploymentBooks(DistrictPlan plan, SimulatedCompany[] companies, IEnumerable<PlannedIncident> incidents)
    {
        (this.plan, this.companies) = (plan, companies);
        dice = new Dice(plan.Seed, "figures");
        headcounts = [.. companies.Select(company => company.Headcount)];
        Expect(incidents);
    }

    /// <summary>Further incidents, of days that are still to come.</summary>
    public void Expect(IEnumerable<PlannedIncident> incidents)
    {
        foreach (var incident in incidents.Where(incident => incident.Kind.Separations || incident.Kind.Uninsured || incident.Kind.AdmitsArrears > 0))
        {
            var known = distress.TryGetValue(incident.Company, out var found) ? found : distress[incident.Company] = [];
            known.Add(Distress.Of(incident, plan, dice));
        }
    }

    /// <summary>The reports for the month that ends on the day; none on other days, nor for a month cut off by the start.</summary>
    public IEnumerable<EmploymentFigures> ClosedOn(int day)
    {
        var end = plan.Date(day);
        var start = new DateOnly(end.Year, end.Month, 1);
        if (end.AddDays(1).Day != 1 || start < plan.Start)
        {
            yield break;
        }

        for (var company = 0; company < companies.Length; company++)
        {
            var figures = Month(company, start, end, day);
            if (!dice.Chance(MissingShare))
            {
                yield return figures;
            }
        }
    }

    private EmploymentFigures Month(int company, DateOnly start, DateOnly end, int day)
    {
        var habits = companies[company];
        var trouble = TroubleOf(company, start);
        var before = headcounts[company];
        var season = start.Month is 2 or 3 ? 2 : 1; // people change jobs after Spring Festival
        var hires = dice.Poisson(before * Turnover * season * trouble.HiringFactor);
        var leaving = dice.Poisson(before * Turnover * season) + (int)Math.Round(before * trouble.LeavingShare);
        var separations = Math.Min(leaving, Math.Max(0, before + hires - 1));
        var headcount = headcounts[company] = before + hires - separations;
        var insured = Math.Min(1, habits.InsuredShare + (0.006 * dice.Normal())) * trouble.InsuredFactor;
        var due = Math.Round(headcount * habits.MonthlyWage * dice.Between(0.97, 1.03), 2);
        var paid = trouble.PaidShare < 1 ? trouble.PaidShare : dice.Chance(PaidLateShare) ? dice.Between(0.9, 1) : 1;
        return new EmploymentFigures(company, start, end, ReportedSecond(day))
        {
            Headcount = headcount,
            Hires = hires,
            Separations = separations,
            Insured = (int)Math.Round(headcount * insured),
            WagesDue = due,
            WagesPaid = Math.Round(due * paid, 2),
            OvertimeHours = Math.Round(headcount * dice.Between(5, 36), 1),
        };
    }

    /// <summary>What the month shows; what is over is forgotten.</summary>
    private MonthlyDistress TroubleOf(int company, DateOnly month)
    {
        if (!distress.TryGetValue(company, out var known))
        {
            return Distress.Calm;
        }

        known.RemoveAll(found => found.Month < month.AddMonths(-1));
        return known.Select(found => found.In(month)).FirstOrDefault(found => found is not null) ?? Distress.Calm;
    }

    private long ReportedSecond(int day)
    {
        var delay = dice.Whole(3, 9) + (dice.Chance(LateShare) ? dice.Whole(7, 19) : 0);
        return (((day + delay) * 24L) + dice.Whole(9, 17)) * 3_600;
    }
}
