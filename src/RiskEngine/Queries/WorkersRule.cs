using System.Numerics;
using LaborRisk.Domain;
using static LaborRisk.RiskEngine.Queries.QueryParameters;

namespace LaborRisk.RiskEngine.Queries;

/// <summary>
/// The fall-back that needs no model: enough distinct workers within a week, whoever the company is. A large company exceeds it every week; that is
/// the price of a rule.
/// </summary>
internal static class WorkersRule
{
    /// <summary>A log ratio that alone scores just above the default yellow.</summary>
    private const double AtLimit = 4.2;

    /// <summary>What twice as many workers add.</summary>
    private const double PerDoubling = 2;

    /// <summary>Whether some group has enough workers.</summary>
    public static bool IsMet(WorkerCounts counts, int least) => Of(counts, least).Workers > 0;

    /// <summary>The group with most workers, when they are enough.</summary>
    public static QueryEvidence Of(WorkerCounts counts, int least)
    {
        var (most, found) = (least - 1, -1);
        for (var groups = counts.Groups & ~(1 << TopicGroups.Together); groups != 0; groups &= groups - 1)
        {
            var group = BitOperations.TrailingZeroCount(groups);
            var workers = (counts.Main(group) + counts.Related(group))[WeekWindow];
            (most, found) = workers > most ? (workers, group) : (most, found);
        }

        if (found < 0)
        {
            return default;
        }

        var inHorizon = (counts.Main(found) + counts.Related(found))[Windows - 1];
        var logRatio = AtLimit + (PerDoubling * Math.Log2((double)most / least));
        return new QueryEvidence(
            (float)logRatio, (Topic)found, WeekWindow, (short)Math.Min(short.MaxValue, most), (short)Math.Min(short.MaxValue, inHorizon), 0);
    }
}
