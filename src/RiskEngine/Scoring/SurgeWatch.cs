using LaborRisk.Domain;
using LaborRisk.RiskEngine.Aggregates;
using LaborRisk.RiskEngine.Queries;

namespace LaborRisk.RiskEngine.Scoring;

/// <summary>Notices when the whole district asks about a topic far more than it should: news, a campaign. A topic's days are one series of counts.</summary>
internal sealed class SurgeWatch
{
    /// <summary>
    /// Days of a district. News multiplies a topic by 2.5 and more for days; a season or a campaign moves it less and for longer, and becomes the level.
    /// </summary>
    private static readonly SeasonalHabits Days = new()
    {
        SeasonTerms = DistrictSeason.Terms,
        SeasonSpread = 0.2,
        LevelDrift = 0.02,
        TrendSpread = 0.0005,
        DispersionSteps = 200,
        GuardSteps = 7,
        WarmUpSteps = 21,
        Begins = 0.003,
        Ends = 0.2,
        NormalAfter = 21,
        LeastRise = 1.5,
        LeastExpected = 0.3,
        AlertsAt = 0.95,
    };

    private const double StandsAt = 0.5;
    private const double SurestTold = 0.99;

    /// <summary>Fewer workers in three days are no surge, whatever was expected: nobody may be picked out.</summary>
    private const int FewestWorkers = 10;

    private const int ThreeDays = 1;

    /// <summary>Fewer in an open day are looked at when it closes.</summary>
    private const int LeastWorkersToday = 5;

    private const double LeastPerDay = 0.05;

    private readonly SeasonalCounts[] series = [.. Enumerable.Range(0, Topics.Scoring).Select(_ => new SeasonalCounts(Days))];
    private readonly bool[] standing = new bool[Topics.Scoring];
    private readonly int[] seen = new int[Topics.Scoring];
    private readonly double[] season = new double[DistrictSeason.Terms];

    /// <summary>The first midnight closes no whole day.</summary>
    private bool wholeDays;

    /// <summary>Looks at the last closed hours. A surge is told when it begins, within the day, and at every midnight while it stands.</summary>
    public void Look(DistrictActivity district, Instant clock, bool midnight, List<DistrictSurge> told)
    {
        var day = midnight ? clock.DistrictDay - 1 : clock.DistrictDay;
        var hours = clock.DistrictHour - (day * 24);
        DistrictSeason.Write(day, season);
        for (var topic = 0; topic < Topics.Scoring; topic++)
        {
            seen[topic] = district.SeenInLast(topic, hours);
        }

        for (var topic = 0; topic < Topics.Scoring; topic++)
        {
            var (others, usual) = OthersOf(topic, district);
            var wasStanding = standing[topic];
            CountVerdict verdict;
            if (midnight && wholeDays)
            {
                verdict = series[topic].Observe(seen[topic], season, ExposureOf(topic, district, others, usual));
                standing[topic] = Begins(district, topic, verdict) || (wasStanding && verdict.Probability >= StandsAt);
            }
            else if (!midnight && !wasStanding && seen[topic] >= LeastWorkersToday)
            {
                verdict = series[topic].Peek(seen[topic], season, ExposureOf(topic, district, others + (2 * Math.Sqrt(others)), usual));
                standing[topic] = Begins(district, topic, verdict);
            }
            else
            {
                continue;
            }

            if (standing[topic])
            {
                var factor = Math.Max(2, Math.Round(seen[topic] / verdict.Expected));
                told.Add(new DistrictSurge((Topic)topic, clock, factor, Math.Min(SurestTold, verdict.Probability)));
            }
        }

        wholeDays |= midnight;
    }

    /// <summary>What the other topics have brought and usually bring in a day; those that surge themselves say nothing about this one.</summary>
    private (double Seen, double Usual) OthersOf(int topic, DistrictActivity district)
    {
        var (all, usual) = (0, 0.0);
        for (var other = 0; other < Topics.Scoring; other++)
        {
            if (other != topic && !standing[other])
            {
                all += seen[other];
                usual += district.NormalPerDay(other);
            }
        }

        return (all, usual);
    }

    /// <summary>What the topic would bring if it went as the others go: seasons, holidays, growing awareness move all alike.</summary>
    private static double ExposureOf(int topic, DistrictActivity district, double others, double usual) =>
        (district.NormalPerDay(topic) + LeastPerDay) * (others + QueryParameters.FactorShrinkage) / (usual + QueryParameters.FactorShrinkage);

    private static bool Begins(DistrictActivity district, int topic, CountVerdict verdict) =>
        verdict.Alerts && district.Seen(topic, ThreeDays) >= FewestWorkers;

    public void Save(BinaryWriter writer)
    {
        writer.Write(wholeDays);
        for (var topic = 0; topic < Topics.Scoring; topic++)
        {
            writer.Write(standing[topic]);
            series[topic].Save(writer);
        }
    }

    public void Load(BinaryReader reader)
    {
        wholeDays = reader.ReadBoolean();
        for (var topic = 0; topic < Topics.Scoring; topic++)
        {
            standing[topic] = reader.ReadBoolean();
            series[topic].Load(reader);
        }
    }
}
