using LaborRisk.Bench.Detection.Reference;

namespace LaborRisk.Bench.Detection.Weekly;

/// <summary>Alarms of one detector over some series.</summary>
internal sealed class WeeklyScore
{
    private int runs;
    private int weeks;
    private int falseAlarms;
    private int found;
    private int foundAtOnce;

    /// <summary>False alarms a judged week.</summary>
    public double FalsePositiveRate => (double)falseAlarms / weeks;

    /// <summary>Share of outbreaks with an alarm in any of their weeks.</summary>
    public double Found => (double)found / runs;

    /// <summary>Share with an alarm in the first week.</summary>
    public double FoundAtOnce => (double)foundAtOnce / runs;

    public static WeeklyScore Of(IReferenceDetector detector, IEnumerable<WeeklyRun> runs)
    {
        var score = new WeeklyScore();
        foreach (var run in runs)
        {
            score.Add(detector, run);
        }

        return score;
    }

    /// <summary>The scores of one detector on several sets of series, as one.</summary>
    public static WeeklyScore Together(IEnumerable<WeeklyScore> parts)
    {
        var whole = new WeeklyScore();
        foreach (var part in parts)
        {
            whole.runs += part.runs;
            whole.weeks += part.weeks;
            whole.falseAlarms += part.falseAlarms;
            whole.found += part.found;
            whole.foundAtOnce += part.foundAtOnce;
        }

        return whole;
    }

    private void Add(IReferenceDetector detector, WeeklyRun run)
    {
        Span<BoundVerdict> verdicts = new BoundVerdict[run.Quiet.Length];
        detector.Judge(run.Quiet, WeeklyRun.FirstTest, verdicts);
        foreach (var verdict in verdicts[WeeklyRun.FirstTest..])
        {
            falseAlarms += verdict.Alarm ? 1 : 0;
            weeks++;
        }

        detector.Judge(run.Monitored, WeeklyRun.FirstTest, verdicts);
        var any = false;
        foreach (var verdict in verdicts[run.Begins..(run.Ends + 1)])
        {
            any |= verdict.Alarm;
        }

        runs++;
        found += any ? 1 : 0;
        foundAtOnce += verdicts[run.Begins].Alarm ? 1 : 0;
    }
}
