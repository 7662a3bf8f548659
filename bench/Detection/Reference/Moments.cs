namespace LaborRisk.Bench.Detection.Reference;

/// <summary>Mean and sample standard deviation of a stretch of a series.</summary>
internal readonly record struct Moments(double Mean, double Deviation)
{
    public static Moments Of(ReadOnlySpan<int> counts)
    {
        var sum = 0.0;
        foreach (var count in counts)
        {
            sum += count;
        }

        var mean = sum / counts.Length;
        var squares = 0.0;
        foreach (var count in counts)
        {
            squares += (count - mean) * (count - mean);
        }

        return new Moments(mean, Math.Sqrt(squares / (counts.Length - 1)));
    }
}
