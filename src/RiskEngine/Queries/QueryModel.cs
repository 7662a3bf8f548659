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
    private readonly Expectations expectations;
    private readonly Gates gates;

    public QueryModel(CompanyDirectory directory, Gates gates)
    {
        this.gates = gates;
        sizes = new CompanySizes(directory);
        expectations = new Expectations(sizes, District);
    }

    public DistrictActivity District { get; } = new();

    /// <summary>Takes one query into the company's state. Returns whether it was news: a worker not seen on this topic within the horizon.</summary>
    public bool Take(ref CompanyQueries company, int index, in Signal query)
    {
        var minute = Sighting.MinuteOf(query.At);
        company.Expire(Sighting.MinuteOf(query.Clock), District.Hour);
        var sighting = new Sighting(query.Worker, query.Topic, minute);
        var position = company.Sightings.Find(sighting.Key, out var known);
        if (known)
        {
            if (minute < company.Sightings.Items[position].Minute(company.OldestMinute))
            {
                company.Sightings.Replace(position, sighting);
                company.OldestMinute = Math.Min(company.OldestMinute, minute);
            }

            return false;
        }

        company.OldestMinute = company.Sightings.Count == 0 ? minute : Math.Min(company.OldestMinute, minute);
        Teach(company, index, query.Topic, minute);
        company.Sightings.Insert(position, sighting);
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
    private void Teach(in CompanyQueries company, int index, Topic asked, int minute)
    {
        var sameDay = 0;
        var sameWeek = 0;
        foreach (var other in company.Sightings.Items)
        {
            if (other.Topic == asked)
            {
                var apart = Math.Abs(other.Minute(company.OldestMinute) - minute);
                sameDay += apart < Sighting.MinutesPerDay ? 1 : 0;
                sameWeek += apart < 7 * Sighting.MinutesPerDay ? 1 : 0;
            }
        }

        var topic = (int)asked;
        if (sameDay == 0 && companionship.WantsNext())
        {
            expectations.Of(company, index);
            companionship.Learn(sameWeek > 0, expectations.InWindows(topic)[WeekWindow], company.UsualShare(District.Hour));
        }

        if (sameDay < DistrictCapPerDay)
        {
            District.Add(topic, new Instant(minute * 60_000L).DistrictHour);
        }
    }

    /// <summary>
    /// At most so many distinct workers are in the largest group that says something; 0 = none does, and there is nothing to judge. Call after
    /// <see cref="Take"/> with the same clock.
    /// </summary>
    public int MostWorkers(in CompanyQueries company, int index, Instant clock) => Look(company, index, Sighting.MinuteOf(clock)).MostWorkers;

    /// <summary>What the company's queries say at <paramref name="clock"/>.</summary>
    public QueryEvidence Judge(ref CompanyQueries company, int index, Instant clock)
    {
        var now = Sighting.MinuteOf(clock);
        company.Expire(now, District.Hour);
        var groups = Look(company, index, now).Groups;
        return groups == 0
            ? default
            : Weigh(groups, new WorkerCounts(company.Sightings.Items, company.OldestMinute, now, stackalloc short[WorkerCounts.Elements]), sizes.IsKnown(index));
    }

    private (int Groups, int MostWorkers) Look(in CompanyQueries company, int index, int now)
    {
        if (company.Sightings.Count < gates.Workers)
        {
            return default;
        }

        expectations.Of(company, index);
        return Excess.Look(company, now, expectations, gates.Workers);
    }

    /// <summary>
    /// Averages over what trouble might be about. Groups with too few workers say nothing, as if they were as likely with trouble as without.
    /// </summary>
    /// <param name="groups">Those in which there is anything to weigh, as bits.</param>
    private QueryEvidence Weigh(int groups, WorkerCounts counts, bool sizeKnown)
    {
        const double Prior = 1.0 / Topics.Scoring;
        var heard = false;
        var on = 1.0;
        var over = 1.0;
        var most = 0.0;
        var evidence = default(QueryEvidence);
        for (var rest = groups; rest != 0; rest &= rest - 1)
        {
            var group = BitOperations.TrailingZeroCount(rest);
            if (counts.Workers(group, Windows - 1) < gates.Workers)
            {
                continue;
            }

            heard = true;
            var said = WeighGroup(group, sizeKnown, counts);
            on += Prior * (said.On - 1);
            over += Prior * (said.Over - 1);
            if (said.On > most)
            {
                most = said.On;
                evidence = new QueryEvidence(
                    0,
                    (Topic)group,
                    (byte)said.Window,
                    (short)counts.Workers(group, said.Window),
                    (short)counts.Workers(group, Windows - 1),
                    said.Expected);
            }
        }

        return heard ? evidence with { LogRatio = (float)Math.Log(on / (1 - OverShare + (OverShare * over))) } : default;
    }

    /// <summary>
    /// How much likelier a group's counts are with trouble than without: trouble that is on, and trouble that is over, which explains old counts as well
    /// and so speaks against the first. Also the window that speaks loudest among those with enough workers.
    /// </summary>
    private (double On, double Over, int Window, float Expected) WeighGroup(int group, bool sizeKnown, WorkerCounts counts)
    {
        var on = 0.0;
        var over = 0.0;
        var loudest = Windows - 1;
        var most = 0.0;
        var week = default(GroupCount);
        var ofWeek = Vector256<float>.Zero;
        var clustering = (float)((1 - companionship.Share) / companionship.Share);
        var mean = expectations.InWindows(group);
        var (relatedMean, relatedShape) = expectations.InWindows(TopicRelations.Of((Topic)group));
        for (var window = 0; window < Windows; window++)
        {
            var count = new GroupCount(
                new Cell(counts.Main(group, window), mean[window], expectations.Shape(group)),
                new Cell(counts.Related(group, window), relatedMean[window], relatedShape[window]),
                clustering,
                sizeKnown);
            double ratio;
            if (window <= WeekWindow)
            {
                week = count;
                ofWeek = count.LikelihoodRatios();
                ratio = Vector256.Dot(ExtraWeights, ofWeek);
            }
            else
            {
                var old = count.Before(week).LikelihoodRatios();
                ratio = Vector256.Dot(HalfExtraWeights, old * ofWeek);
                over += WindowWeights[window] * Vector256.Dot(ExtraWeights, old);
            }

            ratio *= WindowWeights[window];
            on += ratio;
            if (ratio > most && counts.Workers(group, window) >= gates.Workers)
            {
                most = ratio;
                loudest = window;
            }
        }

        return (on, over / (WindowWeights[^1] + WindowWeights[^2]), loudest, mean[loudest] + relatedMean[loudest]);
    }

    /// <summary>Once a while: learns from all companies how much they differ.</summary>
    public void LearnSizes(ReadOnlySpan<CompanyState> companies)
    {
        var pasts = new double[companies.Length];
        for (var i = 0; i < companies.Length; i++)
        {
            ref readonly var queries = ref companies[i].Queries;
            pasts[i] = queries.Past.Sum() * CompanyQueries.Discount(queries.PastHour, District.Hour);
        }

        sizes.Learn(company => pasts[company], District.PastOfAll);
    }

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
