using LaborRisk.Domain;

namespace LaborRisk.Simulator;

/// <summary>
/// What begins when somebody starts to watch: at one company wages are not paid, and worker after worker searches; another was sold, nobody
/// searches, and a grid mediator reports it.
/// </summary>
internal static class OpeningScene
{
    private const int Workers = 11;
    private const int FirstAfter = 4 * 60;
    private const int Lasts = 7 * 3_600;
    private const int ReportAfter = 55 * 60;
    private const int ComplaintAfter = 3 * 3_600;
    private const int SaleBefore = 3 * 86_400;

    public static IEnumerable<Search> Searches(LivingPlan plan, LivingCompanies companies)
    {
        var dice = new Dice(plan.Seed, "opening");
        var number = 0;
        foreach (var worker in Crowd.Of(Workers, companies.All[companies.InArrears].Headcount, dice))
        {
            var second = plan.OpeningSecond + FirstAfter + (Lasts * (long)number++ / Workers) + dice.Below(300);
            yield return new Search(companies.InArrears, worker, Topic.WageArrears, second);
        }
    }

    public static IEnumerable<RegistryRecord> Records(LivingPlan plan, LivingCompanies companies)
    {
        var sold = companies.ChangingHands;
        var persons = companies.All[sold].Headcount;
        yield return new RegistryRecord(sold, "equity_change", plan.OpeningSecond - SaleBefore, "registry");
        yield return new RegistryRecord(sold, "grid_report", plan.OpeningSecond + ReportAfter, "grid")
        {
            Ticket = new Ticket($"L{plan.Seed}-1", persons, 0.9, "ownership_change"),
        };
        yield return new RegistryRecord(companies.InArrears, "wage_complaint", plan.OpeningSecond + ComplaintAfter, "12345")
        {
            Ticket = new Ticket($"L{plan.Seed}-2", 6, 0.7, "wage_arrears"),
        };
    }
}
