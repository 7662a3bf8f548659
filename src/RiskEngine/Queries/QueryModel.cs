using System.Numerics;
using System.Runtime.Intrinsics;
using LaborRisk.Domain;
using LaborRisk.RiskEngine.State;
using static LaborRisk.RiskEngine.Queries.QueryParameters;

namespace LaborRisk.RiskEngine.Queries;

/// <summary>
/// Judges the distinct workers of a company by its share of what the district asks. For every main topic asked about, with its related ones, every onset window and
/// every size of trouble it compares the counts with and without trouble, and averages: what was tried is paid for by the average, never by a best-of.
/// </summary>
internal sealed class QueryModel
{
    private readonly CompanySizes sizes;
    private readonly Companionship companionship = new();
    private readonly Strangers strangers = new();
    private readonly SightingStore store = new();
    private readonly Expectations expectations;
    private readonly Gates gates;
    private readonly EvidenceSwitches switches;
    private readonly TopicGroups topics;

    public QueryModel(CompanyDirectory directory, Gates gates, EvidenceSwitches switches)
    {
        this.gates = gates;
        this.switches = switches;
        topics = switches.RelatedTopics ? TopicGroups.Known : TopicGroups.Single;
        sizes = new CompanySizes(directory);
        expectations = new Expectations(sizes, District);
    }

    public DistrictActivity District { get; } = new();

    /// <summary>What is kept of the company will be needed soon.</summary>
    public void FetchAhead(in CompanyQueries company, int index)
    {
        store.FetchAhead(company.Sightings);
        sizes.FetchAhead(index);
    }

    /// <summary>Takes one query into the company's state. Returns whether it was news: a worker not seen on this topic within the horizon.</summary>
    public bool Take(ref CompanyQueries company, int index, in Signal query)
    {
        var minute = Sighting.MinuteOf(query.At);
        company.Expire(store, Sighting.MinuteOf(query.Clock), District.Hour);
        var sighting = new Sighting(query.Worker, query.Topic, minute);
        var near = Neighbours.Of(store.ItemsAndBeyond(company.Sightings), company.OldestMinute, sighting, minute);
        if (near.Known)
        {
            ref var seen = ref store.Items(company.Sightings)[near.Position];
            if (minute < seen.Minute(company.OldestMinute))
            {
                seen = sighting;
                company.OldestMinute = Math.Min(company.OldestMinute, minute);
            }

            return false;
        }

        company.OldestMinute = company.Sightings.Count == 0 ? minute : Math.Min(company.OldestMinute, minute);
        Teach(company, index, (int)query.Topic, query.At, near);
        store.Insert(ref company.Sightings, near.Position, sighting);
        return true;
    }

    /// <summary>Takes a query of an account bound to no company: it counts for its topic in the district, once a day.</summary>
    public void TakeOfNoCompany(in Signal query)
    {
        if (strangers.IsNew(query))
        {
            District.Add((int)query.Topic, query.At.DistrictHour);
        }
    }

    /// <summary>What a new worker teaches: how much the district asks, and how often workers come in company.</summary>
    private void Teach(in CompanyQueries company, int index, int topic, Instant at, in Neighbours near)
    {
        if (near.SameDay == 0 && companionship.WantsNext())
        {
            expectations.TurnTo(company, index);
            companionship.Learn(near.SameWeek > 0, expectations.InWindows(topic)[WeekWindow], company.UsualShare(District.Hour));
        }

        if (near.SameDay < DistrictCapPerDay)
        {
            sizes.Learn(index, company.UsualShare(District.Hour));
            District.Add(topic, at.DistrictHour);
        }
    }

    /// <summary>
    /// Whether a new worker on a topic makes a group say something in which there are more workers than people were told. Only the groups that the topic
    /// belongs to are looked at. Call after <see cref="Take"/> with the same clock.
    /// </summary>
    public bool IsNews(in CompanyQueries company, int index, Topic asked, Instant clock, WorkersBand told)
    {
        var least = Math.Max(gates.Workers, WorkersBands.Above(told));
        if (company.Sightings.Count < least)
        {
            return false;
        }

        var counts = Count(
            company,
            clock,
            topics.Of(asked),
            least,
            stackalloc Vector256<int>[WorkerCounts.Rows]);
        if (counts.Groups == 0)
        {
            return false;
        }

        if (!switches.Statistics)
        {
            return WorkersRule.IsMet(counts, switches.RuleWorkers);
        }

        expectations.TurnTo(company, index);
        return Excess.Look(counts, expectations, topics, gates.Workers) != 0;
    }

    /// <summary>What the company's queries say at <paramref name="clock"/>.</summary>
    public QueryEvidence Judge(ref CompanyQueries company, int index, Instant clock)
    {
        company.Expire(store, Sighting.MinuteOf(clock), District.Hour);
        if (company.Sightings.Count < gates.Workers)
        {
            return default;
        }

        var counts = Count(company, clock, topics.All, gates.Workers, stackalloc Vector256<int>[WorkerCounts.Rows]);
        if (counts.Groups == 0)
        {
            return default;
        }

        if (!switches.Statistics)
        {
            return WorkersRule.Of(counts, switches.RuleWorkers);
        }

        expectations.TurnTo(company, index);
        var groups = Excess.Look(counts, expectations, topics, gates.Workers);
        groups = counts.TogetherAddsTo(groups) ? groups : groups & ~(1 << TopicGroups.Together);
        return groups == 0 ? default : Weigh(groups, counts, company, sizes.IsKnown(index));
    }

    private WorkerCounts Count(in CompanyQueries company, Instant clock, int groups, int least, Span<Vector256<int>> rows) =>
        new(topics, groups, least, store.ItemsAndBeyond(company.Sightings), company.OldestMinute, Sighting.MinuteOf(clock), rows);

    /// <summary>
    /// Averages over what trouble might be about. Groups that say nothing are taken to be as likely with trouble as without.
    /// </summary>
    /// <param name="groups">Those that say something, as bits; at least one.</param>
    private QueryEvidence Weigh(int groups, WorkerCounts counts, in CompanyQueries company, bool sizeKnown)
    {
        var on = 1.0;
        var over = 1.0;
        var most = 0.0;
        var evidence = default(QueryEvidence);
        for (var rest = groups; rest != 0; rest &= rest - 1)
        {
            var group = BitOperations.TrailingZeroCount(rest);
            var said = WeighGroup(group, sizeKnown, counts);
            var prior = group == TopicGroups.Together ? TogetherShare : (1 - TogetherShare) / Topics.Scoring;
            on += prior * (said.On - 1);
            over += prior * (said.Over - 1);
            if (said.On > most)
            {
                most = said.On;
                evidence = new QueryEvidence(
                    0,
                    group == TopicGroups.Together ? MostAsked(company) : (Topic)group,
                    (byte)said.Window,
                    (short)Math.Min(short.MaxValue, said.Workers[said.Window]),
                    (short)Math.Min(short.MaxValue, said.Workers[Windows - 1]),
                    said.Expected);
            }
        }

        return evidence with { LogRatio = (float)Math.Log(on / (1 - OverShare + (OverShare * over))) };
    }

    /// <summary>
    /// How much likelier a group's counts are with trouble than without: trouble that is on, and trouble that is over, which explains old counts as well
    /// and so speaks against the first. Also the window that speaks loudest among those with enough workers.
    /// </summary>
    private (double On, double Over, int Window, float Expected, Vector256<int> Workers) WeighGroup(int group, bool sizeKnown, WorkerCounts counts)
    {
        var main = counts.Main(group);
        var related = counts.Related(group);
        var workers = main + related;
        var expected = expectations.Of(topics.Main(group), main);
        var expectedOfRelated = topics.Related(group).IsEmpty ? expected : expectations.Of(topics.Related(group), related);
        var clustering = (float)((1 - companionship.Share) / companionship.Share);
        var (begun, past) = GroupCounts.LikelihoodRatios(
            new WindowCounts(main, expected, clustering, sizeKnown),
            new WindowCounts(related, expectedOfRelated, clustering, sizeKnown),
            topics.MainShare(group));
        var on = 0.0;
        var over = 0.0;
        var loudest = Windows - 1;
        var most = 0.0;
        for (var window = 0; window < Windows; window++)
        {
            var ratio = begun[window] * WindowWeights[window];
            on += ratio;
            over += window > WeekWindow ? past[window] * WindowWeights[window] : 0;
            if (ratio > most && workers[window] >= gates.Workers)
            {
                most = ratio;
                loudest = window;
            }
        }

        var usual = expected.Mean[loudest] + (topics.Related(group).IsEmpty ? 0 : expectedOfRelated.Mean[loudest]);
        return (on, over / (WindowWeights[^1] + WindowWeights[^2]), loudest, usual, workers);
    }

    /// <summary>The topic most sightings are on; of several the first.</summary>
    private Topic MostAsked(in CompanyQueries company)
    {
        Span<int> asked = stackalloc int[Topics.Count];
        asked.Clear();
        foreach (var sighting in store.Items(company.Sightings))
        {
            asked[(int)sighting.Topic]++;
        }

        var most = 0;
        for (var topic = 1; topic < asked.Length; topic++)
        {
            most = asked[topic] > asked[most] ? topic : most;
        }

        return (Topic)most;
    }

    /// <summary>Once a while: learns from all companies how much they differ.</summary>
    public void LearnSizes(ReadOnlySpan<CompanyState> companies)
    {
        sizes.CloseWeek();
        var pasts = new double[sizes.SampleCount];
        for (var i = 0; i < pasts.Length; i++)
        {
            ref readonly var queries = ref companies[sizes.SampleAt(i)].Queries;
            pasts[i] = queries.Past.Sum() * CompanyQueries.Discount(queries.PastHour, District.Hour);
        }

        sizes.Learn(pasts, District.PastOfAll);
    }

    public void Save(BinaryWriter writer, in CompanyQueries company) => company.Save(writer, store);

    public void Load(BinaryReader reader, ref CompanyQueries company) => company.Load(reader, store);

    public void Save(BinaryWriter writer)
    {
        District.Save(writer);
        sizes.Save(writer);
        companionship.Save(writer);
        strangers.Save(writer);
    }

    public void Load(BinaryReader reader)
    {
        District.Load(reader);
        sizes.Load(reader);
        companionship.Load(reader);
        strangers.Load(reader);
    }
}
