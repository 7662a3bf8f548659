namespace LaborRisk.Bench.Detection.Reference;

/// <summary>The plainest rival: the sum of the last periods is larger than all but a share of such sums of the past.</summary>
/// <param name="periods">Periods that are summed.</param>
/// <param name="share">Share of past sums that may be as large.</param>
internal sealed class PlainCount(int periods, double share) : IReferenceDetector
{
    public string Name => periods == 1 ? "count of the week" : $"count of {periods} weeks";

    public void Judge(ReadOnlySpan<int> counts, int first, Span<BoundVerdict> verdicts)
    {
        var past = new List<int>(counts.Length);
        for (var at = periods - 1; at < counts.Length; at++)
        {
            var sum = 0;
            foreach (var count in counts.Slice(at - periods + 1, periods))
            {
                sum += count;
            }

            if (at >= first)
            {
                var upper = past[Math.Min(past.Count - 1, (int)Math.Ceiling((1 - share) * past.Count))];
                verdicts[at] = new BoundVerdict(upper, sum > upper);
            }

            var place = past.BinarySearch(sum);
            past.Insert(place < 0 ? ~place : place, sum);
        }
    }
}
