using System.Runtime.Intrinsics;
using static LaborRisk.RiskEngine.Queries.QueryParameters;

namespace LaborRisk.RiskEngine.Queries;

/// <summary>A topic group in every window: workers who ask about its main topic, and beside them those who ask about related ones.</summary>
internal static class GroupCounts
{
    /// <summary>How much likelier the counts are with trouble than without, a lane for each window.</summary>
    /// <param name="mainShare">Of the extra workers, those who ask about the main topic.</param>
    /// <returns>
    /// With trouble that began within the window and is on; and, of windows longer than a week, with trouble that was over before the week.
    /// </returns>
    public static (Vector256<float> On, Vector256<float> Over) LikelihoodRatios(in WindowCounts main, in WindowCounts related, float mainShare)
    {
        Span<Vector256<float>> ofMain = stackalloc Vector256<float>[Extras];
        Span<Vector256<float>> ofRelated = stackalloc Vector256<float>[Extras];
        main.LikelihoodRatios(mainShare, ofMain);
        related.LikelihoodRatios(1 - mainShare, ofRelated);
        var all = Vector256<float>.Zero;
        var halves = Vector256<float>.Zero;
        for (var i = 0; i < Extras; i++)
        {
            var ratio = ofMain[i] * ofRelated[i];
            all += ratio * ExtraWeights[i];
            halves += ratio * (ratio[WeekWindow] * HalfExtraWeights[i]);
        }

        return (Vector256.ConditionalSelect(WindowCounts.UpToWeek, all, halves), all);
    }
}
