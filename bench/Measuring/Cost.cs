namespace LaborRisk.Bench.Measuring;

/// <summary>
/// What work has cost this process. CPU time is getrusage's on Linux and macOS (microseconds), GetProcessTimes' on Windows (about 16 ms).
/// </summary>
/// <param name="Cpu">User and kernel time of all threads, the garbage collector's and the JIT compiler's included.</param>
/// <param name="Allocated">Bytes allocated by this thread.</param>
/// <param name="Pause">Time all threads stood still for the garbage collector.</param>
internal readonly record struct Cost(TimeSpan Cpu, TimeSpan Wall, long Allocated, TimeSpan Pause)
{
    public static Cost operator +(Cost left, Cost right) =>
        new(left.Cpu + right.Cpu, left.Wall + right.Wall, left.Allocated + right.Allocated, left.Pause + right.Pause);

    public static Cost Of(Action work)
    {
        var pause = GC.GetTotalPauseDuration();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var cpu = Environment.CpuUsage.TotalTime;
        var started = TimeProvider.System.GetTimestamp();
        work();
        var wall = TimeProvider.System.GetElapsedTime(started);
        return new Cost(
            Environment.CpuUsage.TotalTime - cpu, wall, GC.GetAllocatedBytesForCurrentThread() - allocated, GC.GetTotalPauseDuration() - pause);
    }
}
