using LaborRisk.Bench.Detection.Headcount;
using LaborRisk.Bench.Detection.Weekly;

namespace LaborRisk.Bench.Tests;

/// <summary>What the engine's detectors reach on real and simulated counts.</summary>
public sealed class DetectionFacts
{
    [SharedFact]
    public void Outbreaks_in_weekly_counts_are_found_at_few_false_alarms()
    {
        WeeklyRun[] runs = [.. WeeklyRun.Read(SharedData.Path("data", "noufaily28", "series.jsonl.gz"))];
        var all = WeeklyScore.Of(new OurCounts(), runs);
        var sparse = WeeklyScore.Of(new OurCounts(), runs.Where(run => run.IsSparse));

        Assert.True(all.FalsePositiveRate <= 0.011 && all.Found >= 0.54, $"{all.FalsePositiveRate}, {all.Found}");
        Assert.True(sparse.FalsePositiveRate <= 0.013 && sparse.Found >= 0.48, $"{sparse.FalsePositiveRate}, {sparse.Found}");
    }

    [SharedFact]
    public void Falls_of_the_headcount_are_told_and_mergers_are_not()
    {
        var outcomes = HeadcountBench.Outcomes(SharedData.Path("data", "airline-headcount"));

        Assert.All(outcomes.Where(outcome => outcome.Event is { IsTrap: false, IsVisible: true }), fall => Assert.NotEmpty(fall.Alerts));
        Assert.All(outcomes.Where(outcome => outcome.Event.IsTrap), trap => Assert.Empty(trap.Alerts));
    }
}
