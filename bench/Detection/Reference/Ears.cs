namespace LaborRisk.Bench.Detection.Reference;

/// <summary>
/// EARS C1 and C2: a count above mean + z × deviation of seven earlier ones, right before it or two earlier (Hutwagner, Thompson, Seeman, Treadwell
/// 2003, J Urban Health 80 suppl. 1, i89; as <c>earsC</c> of R surveillance has it).
/// </summary>
/// <param name="lag">0 for C1, 2 for C2.</param>
/// <param name="z">Quantile of the normal distribution; 3.0902 for 0.001.</param>
/// <param name="leastDeviation">Deviations below count as this.</param>
internal sealed class Ears(int lag, double z = Ears.OneInAThousand, double leastDeviation = 0) : IReferenceDetector
{
    public const int Baseline = 7;
    public const double OneInAThousand = 3.090232306167813;
    public const double OneInForty = 1.959963984540054;

    public string Name => $"EARS C{(lag == 0 ? 1 : 2)}" + (leastDeviation > 0 ? $", σ ≥ {leastDeviation:0.0}" : "");

    public void Judge(ReadOnlySpan<int> counts, int first, Span<BoundVerdict> verdicts)
    {
        for (var at = first; at < counts.Length; at++)
        {
            var past = Moments.Of(counts.Slice(at - lag - Baseline, Baseline));
            var upper = past.Mean + (z * Math.Max(past.Deviation, leastDeviation));
            verdicts[at] = new BoundVerdict(upper, counts[at] > upper);
        }
    }
}
