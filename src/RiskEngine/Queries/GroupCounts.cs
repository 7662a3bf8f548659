using System.Runtime.Intrinsics;
using static LaborRisk.RiskEngine.Queries.QueryParameters;

namespace LaborRisk.RiskEngine.Queries;

/// <summary>
/// Distinct workers of a topic group beside what is expected of them, in every window at once, a lane each. The lower half are workers who ask about the main
/// topic, the upper half those who ask about related ones. In each half the windows up to the week stand whole, of the longer ones the part before the week.
/// </summary>
internal readonly struct GroupCounts
{
    private const float LeastShare = 0.1f;
    private static readonly Vector256<float> UpToWeek = Vector256.Create(-1, -1, -1, 0, 0, 0, 0, 0).AsSingle();
    private static readonly Vector512<float> Shares = Vector512.Create(Vector256.Create(MainShare), Vector256.Create(1 - MainShare));

    private readonly Vector512<float> count;
    private readonly Vector512<float> mean;
    private readonly Vector512<float> shape;

    /// <summary>Of one extra worker.</summary>
    private readonly Vector512<float> unit;

    private readonly bool sizeKnown;

    /// <param name="clustering">(1−θ)/θ where θ is the share of workers who come with another: caps the shapes, so that one companion is no proof.</param>
    /// <param name="sizeKnown">Where the company's size is unknown, that anybody asks says more of its size than of trouble: counts are judged given one.</param>
    public GroupCounts(Expected main, Vector256<int> mainCount, Expected related, Vector256<int> relatedCount, float clustering, bool sizeKnown)
    {
        // Large counts are scaled down with their expectation: the shape, not the number, limits what they prove.
        var seen = Vector512.Create(BeforeWeek(mainCount), BeforeWeek(relatedCount));
        count = Vector512.Min(seen, Vector512.Create((float)LargestCount));
        var scale = count / Vector512.Max(seen, Vector512<float>.One);
        scale = Vector512.ConditionalSelect(Vector512.GreaterThan(seen, count), scale, Vector512<float>.One);
        mean = Vector512.Create(BeforeWeek(main.Mean), BeforeWeek(related.Mean)) * scale;
        shape = Vector512.Min(Vector512.Create(main.Shape, related.Shape), mean * clustering);
        unit = Shares * scale;
        this.sizeKnown = sizeKnown;
    }

    /// <summary>How much likelier the counts are with trouble than without, a lane for each window.</summary>
    /// <returns>
    /// With trouble that began within the window and is on; and, of windows longer than a week, with trouble that was over before the week.
    /// </returns>
    public (Vector256<float> On, Vector256<float> Over) LikelihoodRatios()
    {
        Span<Vector512<float>> ratios = stackalloc Vector512<float>[Extras];
        Burst.LikelihoodRatios(count, mean, shape, unit, ratios);
        if (!sizeKnown)
        {
            TakeSomebodyAsGiven(ratios);
        }

        var all = Vector256<float>.Zero;
        var halves = Vector256<float>.Zero;
        for (var i = 0; i < Extras; i++)
        {
            var ratio = ratios[i].GetLower() * ratios[i].GetUpper();
            all += ratio * ExtraWeights[i];
            halves += ratio * (ratio[WeekWindow] * HalfExtraWeights[i]);
        }

        return (Vector256.ConditionalSelect(UpToWeek, all, halves), all);
    }

    private void TakeSomebodyAsGiven(Span<Vector512<float>> ratios)
    {
        var asked = Vector512.GreaterThan(count, Vector512<float>.Zero);
        Span<float> somebody = stackalloc float[Vector512<float>.Count];
        for (var lane = 0; lane < somebody.Length; lane++)
        {
            somebody[lane] = count[lane] > 0 ? (float)Burst.Somebody(mean[lane], shape[lane]) : 1;
        }

        var given = Vector512.Create<float>(somebody);
        var silence = Vector512.Exp(-unit);
        for (var i = 0; i < Extras; i++)
        {
            var ratio = given / (Vector512<float>.One - ((Vector512<float>.One - given) * silence));
            ratios[i] *= Vector512.ConditionalSelect(asked, ratio, Vector512<float>.One);
            silence *= silence;
        }
    }

    private static Vector256<float> BeforeWeek(Vector256<int> counts) =>
        Vector256.ConvertToSingle(counts - Vector256.AndNot(Vector256.Create(counts[WeekWindow]), UpToWeek.AsInt32()));

    private static Vector256<float> BeforeWeek(Vector256<float> means) => Vector256.ConditionalSelect(
        UpToWeek,
        means,
        Vector256.Max(means - Vector256.Create(means[WeekWindow]), means * LeastShare));
}
