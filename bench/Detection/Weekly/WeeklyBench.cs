using System.Globalization;
using LaborRisk.Bench.Detection.Reference;
using LaborRisk.Bench.Detection.Report;
using LaborRisk.Bench.Measuring;

namespace LaborRisk.Bench.Detection.Weekly;

/// <summary>
/// Weekly counts with outbreaks whose truth is known: 28 scenarios of Noufaily and others 2013 (doi 10.1002/sim.5595). The engine's detector of dense
/// counts beside published ones.
/// </summary>
internal static class WeeklyBench
{
    private const int ScenariosAlike = 4;

    private static readonly IReferenceDetector[] Contenders =
    [
        new OurCounts(), new FarringtonFlexible(years: 5), new Farrington(years: 5), new Ears(lag: 0), new Ears(lag: 2), new Ears(lag: 2, leastDeviation: 1), new EarsC3(),
        new BayesSixWeeks(0.05), new BayesSixWeeks(0.01), new Rki(), new Cusum(rossi: false), new Cusum(rossi: true), new PooledNegativeBinomial(0.01),
        new PlainCount(1, 0.01), new PlainCount(4, 0.01),
    ];

    /// <param name="shortly">Only our own detector.</param>
    public static void Run(DataFolder data, bool shortly, TextWriter progress, Page page)
    {
        page.Heading("B. 稀疏周计数 · Sparse weekly counts");
        if (data.Part("noufaily28", "series.jsonl.gz") is not { } series)
        {
            page.LeaveOut("B: 周计数 · weekly counts (noufaily28)");
            return;
        }

        WeeklyRun[] runs = [.. WeeklyRun.Read(series)];
        var all = new Table("detector", "false alarms a week", "found", "in the first week", "sparse: false alarms a week", "sparse: found");
        var groups = runs.GroupBy(run => (run.Scenario - 1) / ScenariosAlike).ToList();
        var detail = new Table(["detector", .. groups.Select(group => $"{(group.Key * ScenariosAlike) + 1}–{(group.Key + 1) * ScenariosAlike}")]);
        foreach (var detector in Contenders.Take(shortly ? 1 : Contenders.Length))
        {
            progress.WriteLine($"{detector.Name} …");
            var scores = groups.Select(group => WeeklyScore.Of(detector, group)).ToList();
            var score = WeeklyScore.Together(scores);
            var few = WeeklyScore.Together(scores.Where((_, i) => groups[i].First().IsSparse));
            all.Add(
                detector.Name, Text(score.FalsePositiveRate), Share(score.Found), Share(score.FoundAtOnce), Text(few.FalsePositiveRate), Share(few.Found));
            detail.Add([detector.Name, .. scores.Select(Both)]);
            if (detector is OurCounts)
            {
                page.Hold(Bar.AtMost("B", "每周误报率 · false-positive rate a week", score.FalsePositiveRate, 0.011, 0.011));
                page.Hold(Bar.AtLeast("B", "发现率 · outbreaks found", score.Found, 0.54, 0.57));
                page.Hold(Bar.AtMost("B", "稀疏，每周误报率 · sparse, false-positive rate a week", few.FalsePositiveRate, 0.013, 0.013));
                page.Hold(Bar.AtLeast("B", "稀疏，发现率 · sparse, outbreaks found", few.Found, 0.48, 0.5));
            }
        }

        page.Add(all);
        page.Paragraph("每组情景：每周误报率 / 发现率 · by scenario: false alarms a week / found");
        page.Add(detail);
    }

    private static string Both(WeeklyScore score) => $"{Text(score.FalsePositiveRate)} / {Share(score.Found)}";

    private static string Text(double rate) => rate.ToString("0.0000", CultureInfo.InvariantCulture);

    private static string Share(double share) => share.ToString("0.000", CultureInfo.InvariantCulture);
}
