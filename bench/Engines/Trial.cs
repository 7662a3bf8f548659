using LaborRisk.Bench.Measuring;
using LaborRisk.Bench.Traffic;

namespace LaborRisk.Bench.Engines;

/// <summary>One contender over one whole stretch of traffic.</summary>
/// <param name="Signals">All that happened, what the contender left out included.</param>
/// <param name="StateBytes">Bytes that stay alive for the contender's state; the directory and the traffic do not count.</param>
internal sealed record Trial(long Signals, Cost Cost, long StateBytes, long Found)
{
    public static Trial Run(TrafficPlan plan, Workplaces workplaces, Func<Workplaces, IContender> make)
    {
        var traffic = new TrafficDays(plan, workplaces);
        var before = LiveBytes();
        var contender = make(workplaces);
        var signals = 0L;
        var cost = default(Cost);
        for (var day = 0; day < plan.Days; day++)
        {
            var happenings = traffic.Day(day);
            signals += happenings.Count;
            contender.Prepare(happenings);
            cost += Cost.Of(contender.TakeDay);
        }

        contender.ForgetDay();
        traffic.Forget();
        var state = LiveBytes() - before;
        GC.KeepAlive(contender);
        return new Trial(signals, cost, Math.Max(0, state), contender.Found);
    }

    private static long LiveBytes()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    public double CpuNanoseconds => Cost.Cpu.TotalNanoseconds / Signals;

    public double WallNanoseconds => Cost.Wall.TotalNanoseconds / Signals;

    public double AllocatedBytes => Cost.Allocated / (double)Signals;

    public double PausePercent => 100 * (Cost.Pause / Cost.Wall);
}
