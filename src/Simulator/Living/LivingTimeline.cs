namespace LaborRisk.Simulator;

/// <summary>
/// A district that goes on: what a day holds is decided on that day, so that memory holds the companies, incidents that still run, and what
/// is on its way, however long it lives.
/// </summary>
internal sealed class LivingTimeline
{
    /// <summary>The engine should know a month of ordinary days first.</summary>
    private const int QuietStart = 28;

    private const int SecondsPerDay = 86_400;
    private readonly LivingPlan plan;
    private readonly DistrictPlan district;
    private readonly DistrictFeed feed;
    private readonly EverydaySearches everyday;
    private readonly EmploymentBooks books;
    private readonly RegistryNoise noise;
    private readonly Dice dice;
    private readonly List<Search> searches = [];
    private readonly List<RegistryRecord> records = [];
    private int incidents;

    public LivingTimeline(LivingPlan plan)
    {
        this.plan = plan;
        district = plan.District;
        Companies = new LivingCompanies(plan);
        feed = new DistrictFeed(district, Companies.All);
        everyday = new EverydaySearches(district, Companies.All, new SearchCalendar(district, []));
        books = new EmploymentBooks(district, Companies.All, []);
        noise = new RegistryNoise(district);
        dice = new Dice(plan.Seed, "living incidents");
        searches.AddRange(OpeningScene.Searches(plan, Companies));
        records.AddRange(OpeningScene.Records(plan, Companies));
    }

    public LivingCompanies Companies { get; }

    /// <summary>Makes the next day's lines in order of arrival. Call with 0, 1, 2, …</summary>
    public IReadOnlyList<Arrival> Day(int day)
    {
        PlanIncidents(day);
        // A month before anybody watches the quiet company falls silent, so that visitors' questions stand alone.
        var silent = day >= plan.HistoryDays - QuietStart;
        var ordinarySearches = everyday.Of(day).Where(search => !silent || search.Company != Companies.Quiet);
        foreach (var search in ordinarySearches.Concat(TakeDue(searches, search => search.Second, day)))
        {
            feed.Add(search);
        }

        // The quiet company and those of the opening have no other troubles.
        var ordinaryRecords = noise.Of(day).Where(record => Companies.IsFree(record.Company));
        foreach (var record in ordinaryRecords.Concat(TakeDue(records, record => record.Second, day)))
        {
            feed.Add(record);
        }

        foreach (var figures in books.ClosedOn(day))
        {
            feed.Add(figures);
        }

        _ = feed.TakeTopics();
        return feed.Take(day);
    }

    private void PlanIncidents(int day)
    {
        var watched = day >= plan.HistoryDays;
        var mean = day < QuietStart ? 0 : IncidentPlanner.PerCompanyDay * plan.Companies * (watched ? plan.Eventfulness : 1);
        for (var rest = dice.Poisson(mean); rest > 0; rest--)
        {
            var incident = IncidentPlanner.One(dice, Companies.All, day);
            if (Companies.IsFree(incident.Company))
            {
                searches.AddRange(IncidentSearches.Of(incident, Companies.All[incident.Company].Headcount, dice));
                records.AddRange(IncidentRecords.Of(incident, ++incidents, district, dice));
                books.Expect([incident]);
            }
        }
    }

    private static List<T> TakeDue<T>(List<T> planned, Func<T, long> second, int day)
    {
        var due = planned.FindAll(item => second(item) / SecondsPerDay <= day);
        planned.RemoveAll(item => second(item) / SecondsPerDay <= day);
        return due;
    }
}
