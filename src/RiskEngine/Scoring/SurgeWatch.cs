using LaborRisk.Domain;
using LaborRisk.RiskEngine.Queries;

namespace LaborRisk.RiskEngine.Scoring;

/// <summary>Notices when the whole district asks about a topic far more than it should: news, a season, a campaign.</summary>
internal sealed class SurgeWatch
{
    /// <summary>Days differ by more than chance: a Gamma shape for a day's district total.</summary>
    private const double Shape = 12;

    private const double RisesAt = 2.2;
    private const double FallsAt = 1.4;
    private const double Deviations = 5;

    /// <summary>Fewer workers are no surge, whatever was expected: nobody may be picked out.</summary>
    private const int FewestWorkers = 10;

    /// <summary>Topics that fewer workers a day ask about are looked at over three days.</summary>
    private const double SparseBelow = 5;

    private readonly bool[] standing = new bool[Topics.Scoring];

    /// <summary>Looks at the last closed hours. A surge is told when it begins and at every midnight while it stands.</summary>
    public void Look(DistrictActivity district, Instant clock, bool midnight, List<DistrictSurge> told)
    {
        for (var topic = 0; topic < Topics.Scoring; topic++)
        {
            var window = district.NormalPerDay(topic) < SparseBelow ? 1 : 0;
            var expected = district.NormalPerDay(topic) * QueryParameters.WindowDays[window];
            var seen = district.Seen(topic, window);
            var factor = seen / Math.Max(expected, 1);
            var deviations = (seen - expected) / Math.Sqrt(expected + (expected * expected / Shape) + 1);
            var begins = !standing[topic] && seen >= FewestWorkers && factor >= RisesAt && deviations >= Deviations;
            standing[topic] = begins || (standing[topic] && factor >= FallsAt);
            if (begins || (standing[topic] && midnight))
            {
                told.Add(new DistrictSurge((Topic)topic, clock, Math.Round(factor), 0.99));
            }
        }
    }

    public void Save(BinaryWriter writer)
    {
        foreach (var stands in standing)
        {
            writer.Write(stands);
        }
    }

    public void Load(BinaryReader reader)
    {
        for (var i = 0; i < standing.Length; i++)
        {
            standing[i] = reader.ReadBoolean();
        }
    }
}
