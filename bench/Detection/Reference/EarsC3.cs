namespace LaborRisk.Bench.Detection.Reference;

/// <summary>
/// EARS C3: what C2 exceeded 1 by in the last two periods lowers the bound (Hutwagner and others 2003). The bound is the count itself plus what is
/// missing to an alarm, as <c>earsC</c> of R surveillance has it; NaN where seven equal counts leave nothing to divide by.
/// </summary>
internal sealed class EarsC3(double z = Ears.OneInForty) : IReferenceDetector
{
    private const int Lag = 2;

    public string Name => "EARS C3";

    public void Judge(ReadOnlySpan<int> counts, int first, Span<BoundVerdict> verdicts)
    {
        for (var at = first; at < counts.Length; at++)
        {
            var missing = z - Excess(counts, at - 1) - Excess(counts, at - 2);
            var upper = Math.Max(0, counts[at] + (Past(counts, at).Deviation * missing));
            verdicts[at] = new BoundVerdict(upper, counts[at] > upper);
        }
    }

    private static double Excess(ReadOnlySpan<int> counts, int at)
    {
        var past = Past(counts, at);
        return Math.Max(0, ((counts[at] - past.Mean) / past.Deviation) - 1);
    }

    private static Moments Past(ReadOnlySpan<int> counts, int at) => Moments.Of(counts.Slice(at - Lag - Ears.Baseline, Ears.Baseline));
}
