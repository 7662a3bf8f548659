namespace LaborRisk.Bench.Detection.Reference;

/// <summary>A published way to tell an outbreak in a series of counts, or the plainest one can think of.</summary>
internal interface IReferenceDetector
{
    string Name { get; }

    /// <summary>Judges every count from <paramref name="first"/> on by those before it.</summary>
    /// <param name="counts">The whole series.</param>
    /// <param name="first">Index of the first count to judge; at least 11.</param>
    /// <param name="verdicts">One for each of <paramref name="counts"/>; those before <paramref name="first"/> stay as they are.</param>
    void Judge(ReadOnlySpan<int> counts, int first, Span<BoundVerdict> verdicts);
}

/// <param name="Upper">The bound; NaN where the method has none.</param>
internal readonly record struct BoundVerdict(double Upper, bool Alarm);
