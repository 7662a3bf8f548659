using System.Globalization;
using LaborRisk.Domain;

namespace LaborRisk.Simulator;

/// <summary>Turns what happens into lines that arrive: gives ids, texts and channels, delays some, and lets faults follow.</summary>
internal sealed class DistrictFeed
{
    private const double LateShare = 0.01;
    private const int LongestDelay = 46 * 3_600; // stays within the 48 hours a query may be late
    private static readonly string[] Channels = ["wechat", "case_library", "hotline"];
    private static readonly double[] ChannelShares = [0.36, 0.32, 0.32];
    private readonly DistrictPlan plan;
    private readonly SimulatedCompany[] companies;
    private readonly Dice dice;
    private readonly PhraseBook phrases = PhraseBook.Load();
    private readonly ArrivalCalendar arrivals;
    private readonly string prefix;
    private readonly List<(string Id, Topic Topic)> topics = [];
    private int records;

    public DistrictFeed(DistrictPlan plan, SimulatedCompany[] companies)
    {
        (this.plan, this.companies) = (plan, companies);
        dice = new Dice(plan.Seed, "feed");
        prefix = plan.Seed.ToString("x4", CultureInfo.InvariantCulture);
        arrivals = new ArrivalCalendar(plan.Days);
        Faults = new FaultyRecords(plan, arrivals);
    }

    public FaultyRecords Faults { get; }

    /// <summary>The day's lines in order of arrival. Call after everything of the day was added.</summary>
    public IReadOnlyList<Arrival> Take(int day) => arrivals.Take(day);

    /// <summary>The true topics of the queries added since the last call.</summary>
    public IReadOnlyList<(string Id, Topic Topic)> TakeTopics()
    {
        (string, Topic)[] taken = [.. topics];
        topics.Clear();
        return taken;
    }

    public void Add(Search search)
    {
        var id = NextId();
        var line = new RecordLine().Text("type", "worker-query").Text("id", id);
        if (search.Company == Signal.DistrictOnly)
        {
            line.Text("workerId", $"free{search.Worker}");
        }
        else
        {
            line.Text("enterpriseId", companies[search.Company].Id).Text("workerId", companies[search.Company].Account(search.Worker));
        }

        line.Text("text", phrases.Text(search.Topic, dice))
            .Text("at", plan.Time(search.Second))
            .Text("channel", Channels[dice.Weighted(ChannelShares)]);
        var delay = dice.Chance(LateShare) ? dice.Below(LongestDelay) : 0;
        if (Add(line, id, RecordTraits.Query, search.Second + delay))
        {
            topics.Add((id, search.Topic));
        }
    }

    public void Add(EmploymentFigures figures)
    {
        var id = NextId();
        var line = new RecordLine()
            .Text("type", "employment-stats")
            .Text("id", id)
            .Text("enterpriseId", companies[figures.Company].Id)
            .Text("periodStart", figures.PeriodStart.ToString("O", CultureInfo.InvariantCulture))
            .Text("periodEnd", figures.PeriodEnd.ToString("O", CultureInfo.InvariantCulture))
            .Text("reportedAt", plan.Time(figures.ReportedSecond))
            .Number("headcount", figures.Headcount)
            .Number("hires", figures.Hires)
            .Number("separations", figures.Separations)
            .Number("insured", figures.Insured)
            .Number("wagesDue", figures.WagesDue)
            .Number("wagesPaid", figures.WagesPaid)
            .Number("overtimeHours", figures.OvertimeHours);
        Add(line, id, RecordTraits.Figures, figures.ReportedSecond);
    }

    public void Add(RegistryRecord record)
    {
        var id = NextId();
        var line = new RecordLine()
            .Text("type", "enterprise-event")
            .Text("id", id)
            .Text("enterpriseId", companies[record.Company].Id)
            .Text("kind", record.Kind)
            .Text("at", plan.Time(record.Second))
            .Text("source", record.Source);
        if (record.Ticket is { } ticket)
        {
            line.Text("ref", ticket.Ref).Number("persons", ticket.Persons).Number("severity", ticket.Severity);
            _ = ticket.Topic is { } topic ? line.Text("topic", topic) : line;
        }

        Add(line, id, RecordTraits.Event, record.Second);
    }

    private bool Add(RecordLine record, string id, RecordTraits traits, long arrival)
    {
        var line = record.ToBytes();
        var added = arrivals.Add(arrival, line);
        if (added)
        {
            Faults.Follow(record, line, id, traits, arrival);
        }

        return added;
    }

    private string NextId() => string.Create(CultureInfo.InvariantCulture, $"{prefix}-{++records:x8}");
}
