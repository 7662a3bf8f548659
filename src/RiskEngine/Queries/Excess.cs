using System.Numerics;
using System.Runtime.Intrinsics;
using LaborRisk.Domain;
using static LaborRisk.RiskEngine.Queries.QueryParameters;

namespace LaborRisk.RiskEngine.Queries;

/// <summary>
/// A quick look that spares most companies a judgement: a group says something only where, in some window, clearly more workers ask than are expected.
/// Groups are those whose main topic somebody asked about. Workers who ask on several topics count on each here: never fewer than there are.
/// </summary>
internal static class Excess
{
    /// <summary>Lanes of a row: the windows, and three unused.</summary>
    private const int Lanes = 8;

    /// <summary>What is clearly more than expected: so many times, and one.</summary>
    private const float Times = 1.5f;

    /// <summary>The groups that say something, as bits, and at most how many workers are in the largest of them; 0 = none does.</summary>
    /// <param name="now">Minute at which the windows end.</param>
    /// <param name="expected">Turned to the company.</param>
    /// <param name="least">Workers below which a group says nothing.</param>
    public static (int Groups, int MostWorkers) Look(in CompanyQueries company, int now, Expectations expected, int least)
    {
        Span<float> counts = stackalloc float[Topics.Scoring * Lanes];
        counts.Clear();
        var asked = 0;
        foreach (var sighting in company.Sightings.Items)
        {
            var topic = (int)sighting.Topic;
            asked |= 1 << topic;
            counts[(topic * Lanes) + WorkerCounts.WindowOf(now - sighting.Minute(company.OldestMinute))]++;
        }

        for (var topics = asked; topics != 0; topics &= topics - 1)
        {
            var row = counts.Slice(BitOperations.TrailingZeroCount(topics) * Lanes, Windows);
            for (var window = 1; window < Windows; window++)
            {
                row[window] += row[window - 1];
            }
        }

        var most = 0f;
        var saying = 0;
        for (var groups = asked; groups != 0; groups &= groups - 1)
        {
            var main = BitOperations.TrailingZeroCount(groups);
            var seen = Vector256.Create<float>(counts.Slice(main * Lanes, Lanes));
            var usual = expected.InWindows(main);
            for (var topics = (int)TopicRelations.Of((Topic)main).Bits; topics != 0; topics &= topics - 1)
            {
                var topic = BitOperations.TrailingZeroCount(topics);
                seen += Vector256.Create<float>(counts.Slice(topic * Lanes, Lanes));
                usual += expected.InWindows(topic);
            }

            var threshold = Vector256.Max((usual * Times) + Vector256<float>.One, Vector256.Create((float)least));
            if (Vector256.GreaterThanOrEqualAny(seen, threshold))
            {
                most = Math.Max(most, seen[Windows - 1]);
                saying |= 1 << main;
            }
        }

        return (saying, (int)most);
    }
}
