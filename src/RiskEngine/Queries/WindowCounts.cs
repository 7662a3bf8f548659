using System.Runtime.Intrinsics;
using static LaborRisk.RiskEngine.Queries.QueryParameters;

namespace LaborRisk.RiskEngine.Queries;

/// <summary>
/// Distinct workers in every window beside what is expected of them, a lane each: the windows up to the week whole, of the longer ones the part before
/// the week.
/// </summary>
internal readonly struct WindowCounts
{
    public static readonly Vector256<float> UpToWeek = Vector256.Create(-1, -1, -1, 0, 0, 0, 0, 0).AsSingle();

    private const float LeastShare = 0.1f;
    private readonly Vector256<float> count;
    private readonly Vector256<float> mean;
    private readonly Vector256<float> shape;

    /// <summary>Large counts are scaled down with their expectation: the shape, not the number, limits what they prove.</summary>
    private readonly Vector256<float> scale;

    private readonly bool sizeKnown;

    /// <param name="counts">Workers in each whole window.</param>
    /// <param name="clustering">(1−θ)/θ where θ is the share of workers who come with another: caps the shape, so that one companion is no proof.</param>
    /// <param name="sizeKnown">Where the company's size is unknown, that anybody asks says more of its size than of trouble: counts are judged given one.</param>
    public WindowCounts(Vector256<int> counts, Expected expected, float clustering, bool sizeKnown)
    {
        var seen = Vector256.ConvertToSingle(counts - Vector256.AndNot(Vector256.Create(counts[WeekWindow]), UpToWeek.AsInt32()));
        var older = Vector256.Max(expected.Mean - Vector256.Create(expected.Mean[WeekWindow]), expected.Mean * LeastShare);
        count = Vector256.Min(seen, Vector256.Create((float)LargestCount));
        scale = Vector256.ConditionalSelect(Vector256.GreaterThan(seen, count), count / seen, Vector256<float>.One);
        mean = Vector256.ConditionalSelect(UpToWeek, expected.Mean, older) * scale;
        shape = Vector256.Min(expected.Shape, mean * clustering);
        this.sizeKnown = sizeKnown;
    }

    /// <summary>How much likelier the counts are with each number of extra workers than without.</summary>
    /// <param name="share">Of the extra workers, those who ask about these topics.</param>
    public void LikelihoodRatios(float share, Span<Vector256<float>> ratios)
    {
        var extra = scale * share;
        var silence = Vector256.EqualsAll(scale, Vector256<float>.One) ? Vector256.Create(MathF.Exp(-share)) : Vector256.Exp(-extra);
        Burst.LikelihoodRatios(count, mean, shape, extra, silence, ratios);
        if (!sizeKnown)
        {
            TakeSomebodyAsGiven(silence, ratios);
        }
    }

    private void TakeSomebodyAsGiven(Vector256<float> silence, Span<Vector256<float>> ratios)
    {
        Span<float> somebody = stackalloc float[Vector256<float>.Count];
        for (var lane = 0; lane < Windows; lane++)
        {
            somebody[lane] = (float)Burst.Somebody(mean[lane], shape[lane]);
        }

        var asked = Vector256.GreaterThan(count, Vector256<float>.Zero);
        var given = Vector256.Create<float>(somebody);
        foreach (ref var ratio in ratios)
        {
            var factor = given / (Vector256<float>.One - ((Vector256<float>.One - given) * silence));
            ratio *= Vector256.ConditionalSelect(asked, factor, Vector256<float>.One);
            silence *= silence;
        }
    }
}
