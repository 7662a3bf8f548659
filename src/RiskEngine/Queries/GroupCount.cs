using System.Runtime.Intrinsics;

namespace LaborRisk.RiskEngine.Queries;

/// <summary>Distinct workers asking in a window, beside what is expected of them.</summary>
/// <param name="Mean">Expected workers, above 0.</param>
/// <param name="Shape">How sure that is: a Gamma shape.</param>
internal readonly record struct Cell(int Count, float Mean, float Shape)
{
    private const float LeastShare = 0.1f;

    /// <summary>The part of this window before a shorter one that ends with it.</summary>
    public Cell Before(in Cell shorter) => new(Count - shorter.Count, Math.Max(Mean - shorter.Mean, Mean * LeastShare), Shape);

    /// <summary>
    /// How much likelier the count is with each number of extra workers. Large counts are scaled down with their expectation: the shape, not the number,
    /// limits what they prove.
    /// </summary>
    /// <param name="clustering">Caps the shape at so many times the mean; see <see cref="GroupCount"/>.</param>
    public Vector256<float> Ratios(Vector256<float> extra, Vector256<float> silence, float clustering, bool sizeKnown)
    {
        if (Count == 0)
        {
            return silence;
        }

        var (count, mean, shape) = this;
        if (count > QueryParameters.LargestCount)
        {
            var scale = (float)QueryParameters.LargestCount / count;
            mean *= scale;
            extra *= scale;
            silence = Vector256.Exp(-extra);
            count = QueryParameters.LargestCount;
        }

        shape = Math.Min(shape, mean * clustering);
        var ratios = Burst.LikelihoodRatios(count, mean, shape, extra, silence);
        return sizeKnown ? ratios : ratios * Burst.SomebodyRatios(mean, shape, silence);
    }
}

/// <summary>A group in a window: workers who ask about its main topic, and beside them those who ask about related ones.</summary>
/// <param name="Clustering">(1−θ)/θ where θ is the share of workers who come with another: caps the shapes, so that one companion is no proof.</param>
/// <param name="SizeKnown">Where the company's size is unknown, that anybody asks says more of its size than of trouble: counts are judged given one.</param>
internal readonly record struct GroupCount(Cell Main, Cell Related, float Clustering, bool SizeKnown)
{
    private static readonly Vector256<float> MainExtra = QueryParameters.ExtraWorkers * QueryParameters.MainShare;
    private static readonly Vector256<float> RelatedExtra = QueryParameters.ExtraWorkers * (1 - QueryParameters.MainShare);
    private static readonly Vector256<float> MainSilence = Vector256.Exp(-MainExtra);
    private static readonly Vector256<float> RelatedSilence = Vector256.Exp(-RelatedExtra);

    /// <summary>The part of this window before a shorter one that ends with it.</summary>
    public GroupCount Before(in GroupCount shorter) => this with { Main = Main.Before(shorter.Main), Related = Related.Before(shorter.Related) };

    /// <summary>How much likelier the counts are with each number of <see cref="QueryParameters.ExtraWorkers"/>.</summary>
    public Vector256<float> LikelihoodRatios() =>
        Main.Ratios(MainExtra, MainSilence, Clustering, SizeKnown) * Related.Ratios(RelatedExtra, RelatedSilence, Clustering, SizeKnown);
}
