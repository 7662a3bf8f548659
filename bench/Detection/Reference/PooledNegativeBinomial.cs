namespace LaborRisk.Bench.Detection.Reference;

/// <summary>A negative binomial by the moments of the whole past, without trend, season or any care for past outbreaks; alarms above its quantile.</summary>
/// <param name="alpha">Tail of the quantile.</param>
internal sealed class PooledNegativeBinomial(double alpha) : IReferenceDetector
{
    public string Name => $"pooled negative binomial, {alpha:0.00}";

    public void Judge(ReadOnlySpan<int> counts, int first, Span<BoundVerdict> verdicts)
    {
        for (var at = first; at < counts.Length; at++)
        {
            var past = Moments.Of(counts[..at]);
            var mean = Math.Max(past.Mean, 1.0 / at);
            var upper = CountQuantile.Of(1 - alpha, mean, Math.Max(past.Deviation * past.Deviation, mean));
            verdicts[at] = new BoundVerdict(upper, counts[at] > upper);
        }
    }
}
