namespace LaborRisk.Server.Live;

/// <summary>
/// The last events of the stream in a ring. Clients have no queues: each has a place in the ring, and one that falls behind the oldest event is told to
/// begin anew. Published by the shard's thread, read by any.
/// </summary>
/// <param name="kept">Events the ring holds.</param>
/// <param name="before">Id before the first event.</param>
internal sealed class StreamHub(int kept, long before)
{
    private readonly long beginning = before;
    private readonly StreamEvent[] ring = new StreamEvent[kept];
    private readonly Lock guard = new();
    private TaskCompletionSource more = NewSignal();
    private long last = before;

    /// <summary>Id of the newest event.</summary>
    public long LastId => Volatile.Read(ref last);

    /// <summary>Ids begin with the time of the start, so that they grow over restarts too, and stay below 2⁵³ for readers that know only doubles.</summary>
    public static long FirstId(TimeProvider time) => time.GetUtcNow().ToUnixTimeMilliseconds() * 1_000;

    /// <summary>Appends an event made for the next id.</summary>
    public void Publish(Func<long, StreamEvent> make)
    {
        TaskCompletionSource waiting;
        lock (guard)
        {
            var next = make(last + 1);
            ring[next.Id % kept] = next;
            Volatile.Write(ref last, next.Id);
            (waiting, more) = (more, NewSignal());
        }

        waiting.TrySetResult();
    }

    /// <summary>Appends the events behind an id.</summary>
    /// <param name="more">Completes when there are more than were read.</param>
    /// <returns>False = they are no longer all there, or the id was never given.</returns>
    public bool TryRead(long after, List<StreamEvent> into, out Task more)
    {
        lock (guard)
        {
            more = this.more.Task;
            if (after > last || after < beginning || last - after > kept)
            {
                return false;
            }

            for (var id = after + 1; id <= last; id++)
            {
                into.Add(ring[id % kept]);
            }

            return true;
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
