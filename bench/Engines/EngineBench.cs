using System.Globalization;
using LaborRisk.Bench.Measuring;
using LaborRisk.Bench.Traffic;

namespace LaborRisk.Bench.Engines;

/// <summary>
/// The engine beside its peers on the same traffic in the same run. Repetitions are interleaved, so that what else the machine does
/// falls on all alike; the ratio of a repetition is within that repetition.
/// </summary>
internal static class EngineBench
{
    private static readonly (string Name, Func<Workplaces, IContender> Make)[] All =
    [
        ("engine", workplaces => new OurEngine(workplaces.Directory)),
        ("string + GroupBy + Buffer", workplaces => new NaivePipeline(workplaces.Directory)),
        ("dictionary loop", workplaces => new PlainLoop(workplaces.Directory)),
    ];

    /// <summary>Fewer companies need more days for as many signals.</summary>
    public static int DaysFor(int companies) => Math.Clamp(9_000_000 / companies, 80, 1_000);

    /// <param name="plans">Traffic of each size.</param>
    /// <param name="repetitions">Of each contender at each size.</param>
    /// <param name="alone">Without the peers: to look at the engine with a profiler.</param>
    public static string Run(IEnumerable<TrafficPlan> plans, int repetitions, bool alone, TextWriter progress)
    {
        var contenders = alone ? All[..1] : All;
        var table = new Table(
            "companies", "contender", "days", "signals", "CPU ns/event min", "median", "wall ns/event", "M events/s/core", "allocated B/event",
            "GC pause %", "B/company", "found", "× engine's CPU");
        foreach (var plan in plans)
        {
            var workplaces = new Workplaces(plan);
            var trials = contenders.Select(_ => new List<Trial>()).ToArray();
            WarmUp(contenders);
            for (var repetition = 0; repetition < repetitions; repetition++)
            {
                for (var i = 0; i < contenders.Length; i++)
                {
                    progress.WriteLine(string.Create(
                        CultureInfo.InvariantCulture, $"{plan.Companies:N0} companies, {contenders[i].Name}, {repetition + 1}/{repetitions} …"));
                    trials[i].Add(Trial.Run(plan, workplaces, contenders[i].Make));
                }
            }

            for (var i = 0; i < contenders.Length; i++)
            {
                AddRow(table, plan, contenders[i].Name, trials[i], trials[0]);
            }
        }

        return table.ToString();
    }

    /// <summary>Lets the JIT compiler finish with every contender before anything is measured.</summary>
    private static void WarmUp(IEnumerable<(string Name, Func<Workplaces, IContender> Make)> contenders)
    {
        var plan = new TrafficPlan(2_000, 60);
        var workplaces = new Workplaces(plan);
        foreach (var (_, make) in contenders)
        {
            Trial.Run(plan, workplaces, make);
            Trial.Run(plan, workplaces, make);
        }
    }

    private static void AddRow(Table table, TrafficPlan plan, string name, List<Trial> trials, List<Trial> engine)
    {
        var cpu = Median(trials.Select(trial => trial.CpuNanoseconds));
        table.Add(
            plan.Companies.ToString("N0", CultureInfo.InvariantCulture),
            name,
            plan.Days,
            trials[0].Signals,
            trials.Min(trial => trial.CpuNanoseconds),
            cpu,
            Median(trials.Select(trial => trial.WallNanoseconds)),
            1_000 / cpu,
            Median(trials.Select(trial => trial.AllocatedBytes)),
            Median(trials.Select(trial => trial.PausePercent)),
            Median(trials.Select(trial => trial.StateBytes / (double)plan.Companies)),
            trials[0].Found,
            Median(trials.Zip(engine, (peer, ours) => peer.CpuNanoseconds / ours.CpuNanoseconds)));
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
