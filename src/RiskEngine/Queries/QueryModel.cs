using LaborRisk.Domain;
using LaborRisk.RiskEngine.State;
using static LaborRisk.RiskEngine.Queries.QueryParameters;

namespace LaborRisk.RiskEngine.Queries;

/// <summary>
/// Judges the distinct workers of a company by its share of what the district asks. For every main topic with its related ones, every onset window and
/// every size of trouble it compares the counts with and without trouble, and averages: what was tried is paid for by the average, never by a best-of.
/// </summary>
internal sealed class QueryModel(CompanyDirectory directory, Gates gates)
{
    private const int HorizonMinutes = HorizonDays * Sighting.MinutesPerDay;
    private const int LearnEvery = 4;
    private static readonly double PastDecayPerHour = Math.Log(0.5) / (HalfLifeDays * 24);
    private readonly CompanySizes sizes = new(directory);
    private readonly Companionship companionship = new();

    public DistrictActivity District { get; } = new();

    /// <summary>Takes one query into the company's state. Returns whether it was news: a worker not seen on this topic within the horizon.</summary>
    public bool Take(ref CompanyQueries company, int index, in Signal query)
    {
        var minute = Sighting.MinuteOf(query.At);
        var now = Sighting.MinuteOf(query.Clock);
        Expire(ref company, now);
        var sighting = new Sighting(query.Worker, query.Topic, minute);
        var position = company.Sightings.Find(sighting.Key, out var known);
        if (known)
        {
            if (minute < company.Sightings.Items[position].Minute)
            {
                company.Sightings.Replace(position, sighting);
                company.OldestMinute = Math.Min(company.OldestMinute, minute);
            }

            return false;
        }

        company.OldestMinute = company.Sightings.Count == 0 ? minute : Math.Min(company.OldestMinute, minute);
        var sameDay = 0;
        var sameWeek = 0;
        foreach (var other in company.Sightings.Items)
        {
            if (other.Topic == query.Topic)
            {
                var apart = Math.Abs(other.Minute - minute);
                sameDay += apart < Sighting.MinutesPerDay ? 1 : 0;
                sameWeek += apart < 7 * Sighting.MinutesPerDay ? 1 : 0;
            }
        }

        if (sighting.Worker % LearnEvery == 0)
        {
            LearnCompanionship(company, index, query.Topic, sameWeek > 0);
        }

        company.Sightings.Insert(position, sighting);
        if (sameDay < DistrictCapPerDay)
        {
            District.Add((int)query.Topic, query.At.DistrictHour);
        }

        return true;
    }

    private void LearnCompanionship(in CompanyQueries company, int index, Topic topic, bool accompanied)
    {
        const int week = 2;
        var general = GeneralActivity(company, index, (int)topic, out var shape, out var own);
        var mean = (shape + own) / ((shape / general) + District.Past((int)topic));
        companionship.Learn(accompanied, mean * District.Expected((int)topic, week), 1 - RecentTrouble(company));
    }

    /// <summary>What the company's queries say at <paramref name="clock"/>.</summary>
    public QueryEvidence Judge(ref CompanyQueries company, int index, Instant clock)
    {
        var now = Sighting.MinuteOf(clock);
        Expire(ref company, now);
        if (company.Sightings.Count < gates.Workers)
        {
            return default;
        }

        Span<short> main = stackalloc short[Topics.Scoring * Windows];
        Span<short> related = stackalloc short[Topics.Scoring * Windows];
        CountWorkers(company.Sightings.Items, now, main, related);
        return Weigh(ref company, index, main, related);
    }

    /// <summary>Distinct workers on each main topic, and of the others those on its related topics, by window (cumulative).</summary>
    private static void CountWorkers(ReadOnlySpan<Sighting> sightings, int now, Span<short> main, Span<short> related)
    {
        main.Clear();
        related.Clear();
        Span<byte> window = stackalloc byte[Topics.Scoring];
        for (var i = 0; i < sightings.Length;)
        {
            var worker = sightings[i].Worker;
            var asked = default(TopicSet);
            var lookedFor = 0;
            for (; i < sightings.Length && sightings[i].Worker == worker; i++)
            {
                var topic = sightings[i].Topic;
                window[(int)topic] = WindowOf(now - sightings[i].Minute);
                asked = asked.With(topic);
                lookedFor |= TopicRelations.LookedForOn(topic).Bits;
                main[((int)topic * Windows) + window[(int)topic]]++;
            }

            for (var rest = lookedFor & ~asked.Bits; rest != 0; rest &= rest - 1)
            {
                var group = System.Numerics.BitOperations.TrailingZeroCount(rest);
                var first = (byte)(Windows - 1);
                for (var near = asked.Bits & TopicRelations.Of((Topic)group).Bits; near != 0; near &= near - 1)
                {
                    first = Math.Min(first, window[System.Numerics.BitOperations.TrailingZeroCount(near)]);
                }

                related[(group * Windows) + first]++;
            }
        }

        for (var at = 0; at < main.Length; at++)
        {
            if (at % Windows != 0)
            {
                main[at] += main[at - 1];
                related[at] += related[at - 1];
            }
        }
    }

    private QueryEvidence Weigh(ref CompanyQueries company, int index, ReadOnlySpan<short> main, ReadOnlySpan<short> related)
    {
        Span<double> means = stackalloc double[Topics.Scoring];
        Span<double> shapes = stackalloc double[Topics.Scoring];
        var ready = false;
        var ratio = 0.0;
        var quiet = 1.0;
        var best = 0.0;
        var evidence = default(QueryEvidence);
        var clustering = (1 - companionship.Share) / companionship.Share;
        for (var group = 0; group < Topics.Scoring; group++)
        {
            var last = (group * Windows) + Windows - 1;
            if (main[last] == 0 || main[last] + related[last] < gates.Workers)
            {
                continue;
            }

            if (!ready)
            {
                Expect(ref company, index, means, shapes);
                ready = true;
            }

            var groupRatio = 0.0;
            var bestWindow = -1;
            var bestOfWindow = 0.0;
            var expectedInBest = 0.0;
            for (var window = 0; window < Windows; window++)
            {
                var mainMean = means[group] * District.Expected(group, window);
                var mainShape = Math.Min(shapes[group], mainMean * clustering);
                var (relatedMean, relatedShape) = Pool(TopicRelations.Of((Topic)group), window, means, shapes);
                relatedShape = Math.Min(relatedShape, relatedMean * clustering);
                var at = (group * Windows) + window;
                var mainCount = Math.Min((int)main[at], LargestCount);
                var relatedCount = Math.Min((int)related[at], LargestCount);
                var sum = 0.0;
                for (var size = 0; size < ExtraWorkers.Length; size++)
                {
                    sum += ExtraWeights[size]
                        * Burst.LikelihoodRatio(mainCount, mainMean, mainShape, MainShare * ExtraWorkers[size])
                        * Burst.LikelihoodRatio(relatedCount, relatedMean, relatedShape, (1 - MainShare) * ExtraWorkers[size]);
                }

                groupRatio += WindowWeights[window] * sum;
                if (main[at] + related[at] >= gates.Workers && WindowWeights[window] * sum > bestOfWindow)
                {
                    bestOfWindow = WindowWeights[window] * sum;
                    bestWindow = window;
                    expectedInBest = mainMean + relatedMean;
                }
            }

            const double prior = 1.0 / Topics.Scoring;
            groupRatio *= StillOn[main[(group * Windows)..(last + 1)].IndexOfAnyExcept((short)0)];
            ratio += prior * groupRatio;
            quiet -= prior;
            if (groupRatio > best)
            {
                best = groupRatio;
                bestWindow = bestWindow < 0 ? Windows - 1 : bestWindow;
                var at = (group * Windows) + bestWindow;
                evidence = new QueryEvidence(
                    0, (Topic)group, (byte)bestWindow, (short)(main[at] + related[at]), (short)(main[last] + related[last]), (float)expectedInBest);
            }
        }

        return ready ? evidence with { LogRatio = (float)Math.Log(ratio + quiet) } : default;
    }

    /// <summary>
    /// The company's expected share of the district by topic: its size, its own general activity beside that topic, its own past on it
    /// (Gamma–Poisson, shrunk to what is less particular), and how sure that is (the predictive shape).
    /// </summary>
    private void Expect(ref CompanyQueries company, int index, Span<double> means, Span<double> shapes)
    {
        for (var topic = 0; topic < Topics.Scoring; topic++)
        {
            var general = GeneralActivity(company, index, topic, out var prior, out var own);
            means[topic] = (prior + own) / ((prior / general) + District.Past(topic));
            shapes[topic] = Math.Min(prior + own, LargestShape);
        }
    }

    /// <summary>The company's share of the district by its size and by what it asks beside <paramref name="topic"/>.</summary>
    /// <param name="shape">How sure that is for the topic: a Gamma shape.</param>
    /// <param name="own">Its own past workers on the topic, discounted to now.</param>
    private double GeneralActivity(in CompanyQueries company, int index, int topic, out double shape, out double own)
    {
        var discount = Math.Exp(PastDecayPerHour * Math.Max(0, District.Hour - company.PastHour));
        own = company.Past[topic] * discount;
        var size = sizes.Share(index);
        var generalShape = sizes.Shape + (company.Past.Sum() * discount) - own;
        shape = 1 / ((1 / TopicShape) + (1 / generalShape));
        return size * generalShape / (sizes.Shape + (size * (District.PastOfAll - District.Past(topic))));
    }

    private (double Mean, double Shape) Pool(TopicSet topics, int window, ReadOnlySpan<double> means, ReadOnlySpan<double> shapes)
    {
        var mean = 0.0;
        var variance = 0.0;
        for (var rest = (int)topics.Bits; rest != 0; rest &= rest - 1)
        {
            var topic = System.Numerics.BitOperations.TrailingZeroCount(rest);
            var one = means[topic] * District.Expected(topic, window);
            mean += one;
            variance += one * one / shapes[topic];
        }

        return (mean, mean * mean / variance);
    }

    /// <summary>Remembers how likely trouble is now, so that what it brings does not become normal.</summary>
    public void Remember(ref CompanyQueries company, double probability)
    {
        company.Trouble = (float)Math.Max(probability, RecentTrouble(company));
        company.TroubleHour = District.Hour;
    }

    private double RecentTrouble(in CompanyQueries company) =>
        company.Trouble * Math.Exp(-Math.Max(0, District.Hour - company.TroubleHour) / (HorizonDays * 24.0));

    /// <summary>Moves sightings older than the horizon into the past.</summary>
    private void Expire(ref CompanyQueries company, int now)
    {
        if (company.Sightings.Count == 0 || now - company.OldestMinute < HorizonMinutes)
        {
            return;
        }

        var discount = (float)Math.Exp(PastDecayPerHour * Math.Max(0, District.Hour - company.PastHour));
        company.PastHour = Math.Max(company.PastHour, District.Hour);
        for (var topic = 0; topic < Topics.Scoring; topic++)
        {
            company.Past[topic] *= discount;
        }

        var usual = 1 - RecentTrouble(company);
        var items = company.Sightings.Editable;
        var kept = 0;
        var oldest = int.MaxValue;
        foreach (var sighting in items)
        {
            var overdue = now - sighting.Minute - HorizonMinutes;
            if (overdue < 0)
            {
                items[kept++] = sighting;
                oldest = Math.Min(oldest, sighting.Minute);
            }
            else
            {
                company.Past[(int)sighting.Topic] += (float)(usual * Math.Exp(PastDecayPerHour * overdue / 60.0));
            }
        }

        company.Sightings.Truncate(kept);
        company.OldestMinute = oldest;
    }

    /// <summary>Once a while: learns from all companies how much they differ.</summary>
    public void LearnSizes(ReadOnlySpan<CompanyState> companies)
    {
        var pasts = new double[companies.Length];
        for (var i = 0; i < companies.Length; i++)
        {
            pasts[i] = companies[i].Queries.Past.Sum() * Math.Exp(PastDecayPerHour * Math.Max(0, District.Hour - companies[i].Queries.PastHour));
        }

        sizes.Learn(company => pasts[company], District.PastOfAll);
    }

    private static byte WindowOf(int age) => age switch
    {
        < 1 * Sighting.MinutesPerDay => 0,
        < 3 * Sighting.MinutesPerDay => 1,
        < 7 * Sighting.MinutesPerDay => 2,
        < 14 * Sighting.MinutesPerDay => 3,
        _ => 4,
    };

    public void Save(BinaryWriter writer)
    {
        District.Save(writer);
        sizes.Save(writer);
        companionship.Save(writer);
    }

    public void Load(BinaryReader reader)
    {
        District.Load(reader);
        sizes.Load(reader);
        companionship.Load(reader);
    }
}
