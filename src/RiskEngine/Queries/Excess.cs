using System.Numerics;
using System.Runtime.Intrinsics;
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
    public static int Look(WorkerCounts counts, Expectations expected, TopicGroups groups, int least)
    {
        var saying = 0;
        for (var rest = counts.Groups; rest != 0; rest &= rest - 1)
        {
            var group = BitOperations.TrailingZeroCount(rest);
            var (main, related) = (counts.Main(group), counts.Related(group));
            var workers = Vector256.ConvertToSingle(main + related);
            var usual = expected.MeanInWindows(groups.Main(group), main) + expected.MeanInWindows(groups.Related(group), related);
            var deviation = Vector256.Sqrt(usual + (usual * usual / (float)LargestShape));
            var threshold = Vector256.Max(usual + (deviation * Deviations) + Vector256<float>.One, Vector256.Create((float)least));
            saying |= Vector256.GreaterThanOrEqualAny(workers, threshold) ? 1 << group : 0;
        }

        return saying;
    }
}
