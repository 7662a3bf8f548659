namespace LaborRisk.Bench.Detection.District;

/// <summary>A plain detector of daily counts: what it says of one company and topic at the end of a day.</summary>
/// <param name="Statistic">Given the distinct workers of every day so far, oldest first, today last; higher is more alarming.</param>
internal sealed record DailyRival(string Name, Func<ReadOnlySpan<int>, double> Statistic)
{
    private const int Baseline = 49;
    private const int Recent = 3;

    /// <summary>Plain rivals; they need no past of other companies.</summary>
    public static readonly IReadOnlyList<DailyRival> Plain =
    [
        new("7 天内查询人数 · workers in the last 7 days", days => Sum(days[^Math.Min(7, days.Length)..])),
        new("3 天 z 值，49 天基线 · 3-day z-score, 49-day baseline", ZScore),
    ];

    /// <summary>Three days against the forty-nine before them; the deviation is at least half a worker.</summary>
    private static double ZScore(ReadOnlySpan<int> days)
    {
        if (days.Length < Baseline + Recent)
        {
            return 0;
        }

        var past = days[^(Baseline + Recent)..^Recent];
        var mean = (double)Sum(past) / Baseline;
        var squares = 0.0;
        foreach (var day in past)
        {
            squares += (day - mean) * (day - mean);
        }

        var deviation = Math.Sqrt(Recent * squares / (Baseline - 1));
        return (Sum(days[^Recent..]) - (Recent * mean)) / Math.Max(deviation, 0.5);
    }

    private static int Sum(ReadOnlySpan<int> days)
    {
        var sum = 0;
        foreach (var day in days)
        {
            sum += day;
        }

        return sum;
    }
}
