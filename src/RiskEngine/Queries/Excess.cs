using System.Numerics;
using System.Runtime.Intrinsics;
using LaborRisk.Domain;
using static LaborRisk.RiskEngine.Queries.QueryParameters;

namespace LaborRisk.RiskEngine.Queries;

/// <summary>
/// A quick look that spares most companies a judgement: a group says something only where, in some window, clearly more workers ask than are expected.
/// </summary>
internal static class Excess
{
    /// <summary>What is clearly more than expected: so many standard deviations, and one worker.</summary>
    private const float Deviations = 2;

    /// <summary>Of the counted groups those that say something, as bits.</summary>
    /// <param name="expected">Turned to the company.</param>
    /// <param name="least">Workers below which a group says nothing.</param>
    public static int Look(WorkerCounts counts, Expectations expected, TopicRelations relations, int least)
    {
        var saying = 0;
        for (var groups = counts.Groups; groups != 0; groups &= groups - 1)
        {
            var group = BitOperations.TrailingZeroCount(groups);
            var workers = Vector256.ConvertToSingle(counts.Main(group) + counts.Related(group));
            var usual = expected.InWindows(group) + expected.MeanInWindows(relations.Of((Topic)group));
            var deviation = Vector256.Sqrt(usual + (usual * usual / (float)LargestShape));
            var threshold = Vector256.Max(usual + (deviation * Deviations) + Vector256<float>.One, Vector256.Create((float)least));
            saying |= Vector256.GreaterThanOrEqualAny(workers, threshold) ? 1 << group : 0;
        }

        return saying;
    }
}
