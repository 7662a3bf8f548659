using System.Runtime.Intrinsics;

namespace LaborRisk.RiskEngine.Queries;

/// <summary>Distinct workers of a main topic and, beside them, of its related ones in a window, with what was expected of each.</summary>
internal readonly struct GroupCount
{
    private readonly int main;
    private readonly double mainMean;
    private readonly double mainShape;
    private readonly int related;
    private readonly double relatedMean;
    private readonly double relatedShape;
    private readonly double clustering;
    private readonly bool sizeKnown;

    /// <param name="clustering">(1−θ)/θ where θ is the share of workers who come with another: caps the shapes, so that one companion is no proof.</param>
    /// <param name="sizeKnown">Where the company's size is unknown, that anybody asks says more of its size than of trouble: counts are judged given one.</param>
    public GroupCount(int main, double mainMean, double mainShape, int related, double relatedMean, double relatedShape, double clustering, bool sizeKnown)
    {
        this.main = main;
        this.mainMean = mainMean;
        this.mainShape = mainShape;
        this.related = related;
        this.relatedMean = relatedMean;
        this.relatedShape = relatedShape;
        this.clustering = clustering;
        this.sizeKnown = sizeKnown;
    }

    /// <summary>The part of this window before the shorter one that ends with it.</summary>
    public GroupCount Before(in GroupCount shorter) => new(
        main - shorter.main,
        Math.Max(mainMean - shorter.mainMean, mainMean * LeastShare),
        mainShape,
        related - shorter.related,
        Math.Max(relatedMean - shorter.relatedMean, relatedMean * LeastShare),
        relatedShape,
        clustering,
        sizeKnown);

    /// <summary>How much likelier the counts are with each number of <see cref="QueryParameters.ExtraWorkers"/>.</summary>
    public Vector512<double> LikelihoodRatios() =>
        Ratios(main, mainMean, mainShape, MainExtra, MainSilence) * Ratios(related, relatedMean, relatedShape, RelatedExtra, RelatedSilence);

    private const double LeastShare = 0.1;
    private static readonly Vector512<double> MainExtra = QueryParameters.ExtraWorkers * QueryParameters.MainShare;
    private static readonly Vector512<double> RelatedExtra = QueryParameters.ExtraWorkers * (1 - QueryParameters.MainShare);
    private static readonly Vector512<double> MainSilence = Vector512.Exp(-MainExtra);
    private static readonly Vector512<double> RelatedSilence = Vector512.Exp(-RelatedExtra);

    /// <summary>Large counts are scaled down with their expectation: the shape, not the number, limits what they prove.</summary>
    private Vector512<double> Ratios(int count, double mean, double shape, Vector512<double> extra, Vector512<double> silence)
    {
        if (count > QueryParameters.LargestCount)
        {
            var scale = (double)QueryParameters.LargestCount / count;
            mean *= scale;
            extra *= scale;
            silence = Vector512.Exp(-extra);
            count = QueryParameters.LargestCount;
        }

        shape = Math.Min(shape, mean * clustering);
        var ratios = Burst.LikelihoodRatios(count, mean, shape, extra, silence);
        return sizeKnown || count == 0 ? ratios : ratios * Burst.SomebodyRatios(mean, shape, silence);
    }
}
