namespace LaborRisk.Bench.Detection.Report;

/// <summary>An axis from <paramref name="From"/> to <paramref name="To"/>; a logarithmic one begins above 0.</summary>
internal sealed record Axis(string Words, double From, double To, IReadOnlyList<double> Ticks, bool IsLogarithmic = false)
{
    /// <summary>Where a value stands: 0 at the beginning, 1 at the end; beyond the ends, at the ends.</summary>
    public double Place(double value)
    {
        var inside = Math.Clamp(value, From, To);
        return IsLogarithmic ? Math.Log(inside / From) / Math.Log(To / From) : (inside - From) / (To - From);
    }
}
