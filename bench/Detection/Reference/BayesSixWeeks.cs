namespace LaborRisk.Bench.Detection.Reference;

/// <summary>
/// The Bayesian system of Riebler (2004; Höhle 2007, Comput Stat 22, 571): counts of the last six periods under Jeffreys' prior make a negative binomial
/// predictive, and a count above its quantile is an alarm (<c>algo.bayes</c> of R surveillance, b = 0, w = 6).
/// </summary>
/// <param name="alpha">Tail of the quantile.</param>
internal sealed class BayesSixWeeks(double alpha) : IReferenceDetector
{
    private const int Past = 6;

    public string Name => $"bayes, 6 weeks, {alpha:0.00}";

    public void Judge(ReadOnlySpan<int> counts, int first, Span<BoundVerdict> verdicts)
    {
        for (var at = first; at < counts.Length; at++)
        {
            var sum = 0;
            foreach (var count in counts.Slice(at - Past, Past))
            {
                sum += count;
            }

            var shape = sum + 0.5;
            var mean = shape / Past;
            var upper = CountQuantile.Of(1 - alpha, mean, mean + (mean * mean / shape));
            verdicts[at] = new BoundVerdict(upper, counts[at] > upper);
        }
    }
}
