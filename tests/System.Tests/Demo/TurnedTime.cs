namespace LaborRisk.WholeProduct.Demo;

/// <summary>A clock turned by hand. Its timers fire at once, when asked for by <c>Task.Delay</c>: waiting turns the clock.</summary>
internal sealed class TurnedTime : TimeProvider
{
    private long ticks;

    public (TimeSpan Due, TimeSpan Period) LastTimer { get; private set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public void Turn(TimeSpan by) => Interlocked.Add(ref ticks, by.Ticks);

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddTicks(Interlocked.Read(ref ticks));

    public override long GetTimestamp() => Interlocked.Read(ref ticks);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        LastTimer = (dueTime, period);
        return new Fired(this, callback, state, dueTime);
    }

    private sealed class Fired : ITimer
    {
        public Fired(TurnedTime time, TimerCallback callback, object? state, TimeSpan due)
        {
            if (due > TimeSpan.Zero)
            {
                time.Turn(due);
                ThreadPool.QueueUserWorkItem(_ => callback(state));
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
