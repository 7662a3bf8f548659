using LaborRisk.Domain;

namespace LaborRisk.Simulator;

/// <summary>
/// A district as it unfolds: everything that arrives, day by day, and what is true of it. Memory holds the companies and what is still on
/// its way, not the past.
/// </summary>
public sealed class DistrictTimeline
{
    private readonly DistrictFeed feed;
    private readonly EverydaySearches everyday;
    private readonly EmploymentBooks books;
    private readonly RegistryNoise noise;
    private readonly ILookup<int, Search> plannedSearches;
    private readonly ILookup<int, RegistryRecord> plannedRecords;

    public DistrictTimeline(DistrictPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        Plan = plan.Checked();
        Companies = CompanyMaker.Make(plan);
        Shocks = PlannedShock.Plan(plan);
        var incidents = IncidentPlanner.Plan(plan, Companies);
        Incidents = incidents;
        LawClasses = IncidentPlanner.LawClasses(plan, Companies, incidents);
        feed = new DistrictFeed(plan, Companies);
        everyday = new EverydaySearches(plan, Companies, new SearchCalendar(plan, Shocks));
        books = new EmploymentBooks(plan, Companies, incidents);
        noise = new RegistryNoise(plan);
        plannedSearches = PlanSearches().ToLookup(search => (int)(search.Second / 86_400));
        var dice = new Dice(plan.Seed, "incident records");
        plannedRecords = incidents
            .SelectMany((incident, number) => IncidentRecords.Of(incident, number, plan, dice))
            .ToLookup(record => (int)(record.Second / 86_400));
    }

    public DistrictPlan Plan { get; }

    public IReadOnlyList<PlannedIncident> Incidents { get; }

    public IReadOnlyList<LawClassDay> LawClasses { get; }

    internal SimulatedCompany[] Companies { get; }

    internal PlannedShock[] Shocks { get; }

    internal FaultyRecords Faults => feed.Faults;

    /// <summary>Makes the next day's lines in order of arrival. Call with 0, 1, 2, … below <see cref="DistrictPlan.Days"/>.</summary>
    public IReadOnlyList<Arrival> Day(int day)
    {
        foreach (var search in everyday.Of(day))
        {
            feed.Add(search);
        }

        foreach (var search in plannedSearches[day])
        {
            feed.Add(search);
        }

        foreach (var record in noise.Of(day).Concat(plannedRecords[day]))
        {
            feed.Add(record);
        }

        foreach (var figures in books.ClosedOn(day))
        {
            feed.Add(figures);
        }

        return feed.Take(day);
    }

    /// <summary>The true topics of the queries made since the last call, by id.</summary>
    public IReadOnlyList<(string Id, Topic Topic)> TakeTopics() => feed.TakeTopics();

    private IEnumerable<Search> PlanSearches()
    {
        var dice = new Dice(Plan.Seed, "planned searches");
        var ofIncidents = Incidents.SelectMany(incident => IncidentSearches.Of(incident, Companies[incident.Company].Headcount, dice));
        var ofClasses = LawClasses.SelectMany(lesson => LawClassSearches.Of(lesson, Companies[lesson.Company].Headcount, dice));
        return ofIncidents.Concat(ofClasses);
    }
}
