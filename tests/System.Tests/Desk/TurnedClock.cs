namespace LaborRisk.WholeProduct.Desk;

/// <summary>Stands until a test turns it; its timers go off when it is turned past them.</summary>
internal sealed class TurnedClock : TimeProvider
{
    private readonly Lock turning = new();
    private readonly List<Timer> timers = [];
    private DateTimeOffset now = new(2025, 11, 5, 10, 0, 0, TimeSpan.FromHours(8));

    public override DateTimeOffset GetUtcNow()
    {
        lock (turning)
        {
            return now.ToUniversalTime();
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    public void Turn(TimeSpan by)
    {
        List<Timer> due;
        lock (turning)
        {
            now += by;
            due = [.. timers.Where(timer => timer.Due <= now)];
            timers.RemoveAll(due.Contains);
        }

        due.ForEach(timer => timer.GoOff());
    }

    private sealed class Timer(TurnedClock clock, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.turning)
            {
                clock.timers.Remove(this);
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    Due = clock.now + dueTime;
                    clock.timers.Add(this);
                }
            }

            return true;
        }

        public void GoOff() => callback(state);

        public void Dispose()
        {
            lock (clock.turning)
            {
                clock.timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
