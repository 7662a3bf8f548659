namespace LaborRisk.Bench.Detection.Reference;

/// <summary>
/// The system of the Robert Koch Institute: a count above the upper 95 % confidence limit of a Poisson mean, the mean of the last six periods rounded
/// down; above 20, mean + 2 deviations (<c>algo.rki1</c> of R surveillance). Limits: Crow and Gardner 1959, Biometrika 46, 441.
/// </summary>
internal sealed class Rki : IReferenceDetector
{
    private const int Past = 6;

    private static readonly double[] Limits =
    [
        3.285, 5.323, 6.686, 8.102, 9.598, 11.177, 12.817, 13.765, 14.921, 16.768, 17.633,
        19.050, 20.335, 21.364, 22.945, 23.762, 25.400, 26.306, 27.735, 28.966, 30.017,
    ];

    public string Name => "RKI 1";

    public void Judge(ReadOnlySpan<int> counts, int first, Span<BoundVerdict> verdicts)
    {
        for (var at = first; at < counts.Length; at++)
        {
            var past = Moments.Of(counts.Slice(at - Past, Past));
            var upper = past.Mean > 20 ? past.Mean + (2 * past.Deviation) : Limits[(int)past.Mean];
            verdicts[at] = new BoundVerdict(upper, counts[at] > upper);
        }
    }
}
