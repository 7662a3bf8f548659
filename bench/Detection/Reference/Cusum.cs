namespace LaborRisk.Bench.Detection.Reference;

/// <summary>
/// Sum of standardised counts above a reference value, alarming from a bound on and never reset; the expectation is the mean before the first judged
/// count (Rossi, Lampugnani, Marchi 1999, Stat Med 18, 2111; <c>algo.cusum</c> of R surveillance).
/// </summary>
/// <param name="rossi">Rossi's transformation to normality; else (count − mean)/√mean.</param>
internal sealed class Cusum(bool rossi) : IReferenceDetector
{
    private const double Reference = 1.04;
    private const double Decision = 2.26;

    public string Name => rossi ? "CUSUM, Rossi" : "CUSUM";

    public void Judge(ReadOnlySpan<int> counts, int first, Span<BoundVerdict> verdicts)
    {
        var mean = Moments.Of(counts[..first]).Mean;
        var root = Math.Sqrt(mean);
        var sum = 0.0;
        for (var at = first; at < counts.Length; at++)
        {
            var room = Decision + Reference - sum;
            var upper = rossi ? Back(room, mean) : Math.Ceiling((root * room) + mean);
            var standard = rossi
                ? (counts[at] - (3 * mean) + (2 * Math.Sqrt(counts[at] * mean))) / (2 * root)
                : (counts[at] - mean) / root;
            sum = Math.Max(0, sum + standard - Reference);
            verdicts[at] = new BoundVerdict(double.IsNaN(upper) ? 0 : Math.Max(0, upper), sum >= Decision);
        }
    }

    /// <summary>The count whose transform is so large: the smaller root in √count, squared.</summary>
    private static double Back(double room, double mean)
    {
        var root = Math.Sqrt(mean);
        return (2 * room * root) + (5 * mean) - (2 * Math.Sqrt((4 * mean * mean) + (2 * mean * root * room)));
    }
}
