using LaborRisk.Ingest;

namespace LaborRisk.Server.Live;

/// <summary>When a shard is saved, and what may be forgotten afterwards. On the shard's thread only.</summary>
internal sealed class Snapshotting(LiveSettings settings, TimeProvider time)
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(30);

    private long position = -1;
    private long accepted;
    private long started;
    private long written;
    private long faults;

    public SnapshotFolder Folder { get; } = new(settings.Folder.Snapshots);

    /// <summary>The last attempt failed, as on a full disk. Nothing is lost: the journal goes on.</summary>
    public bool IsFailing => Fault is not null;

    /// <summary>Why it failed; names paths only.</summary>
    public string? Fault { get; private set; }

    /// <param name="from">Position of the snapshot that the state goes on from.</param>
    public void Begin(long from, LiveState state) =>
        (position, accepted, started) = (from, state.Shard.Intake.Counters.AcceptedInAll, time.GetTimestamp());

    public void WriteIfDue(LiveState state, Journal journal)
    {
        var since = time.GetElapsedTime(started);
        var isDue = IsFailing
            ? since >= RetryAfter
            : since >= TimeSpan.FromMinutes(settings.Journal.SnapshotMinutes)
                || state.Shard.Intake.Counters.AcceptedInAll - accepted >= settings.Journal.SnapshotSignals;
        if (isDue && journal.End != position)
        {
            Write(state, journal);
        }
    }

    /// <summary>
    /// Saves the state as of the journal's end; all its alerts are in the book. Then the keys that it needs no more are destroyed, and segments that no
    /// snapshot needs are deleted. While alerts wait for the book nothing is written.
    /// </summary>
    public void Write(LiveState state, Journal journal)
    {
        if (state.IsBehind)
        {
            return;
        }

        Begin(position, state);
        try
        {
            Folder.Write(journal.End, state.Save);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Fault = fault.Message;
            faults++;
            return;
        }

        (position, Fault) = (journal.End, null);
        written++;
        state.Shard.Intake.DestroyOldKeys();
        journal.DeleteBefore(Folder.NeededFrom);
    }

    /// <summary>
    /// The journal or its disk is full: all before the newest snapshot may go, that the older snapshot needs too. Otherwise it would be full for ever.
    /// </summary>
    /// <returns>Whether it is worth trying again.</returns>
    public bool MakeRoom(LiveState state, Journal journal)
    {
        if (journal.End != position && (!IsFailing || time.GetElapsedTime(started) >= RetryAfter))
        {
            Write(state, journal);
        }

        if (position < 0)
        {
            return false;
        }

        journal.DeleteBefore(position);
        return true;
    }

    public ShardStatus Describe(ShardStatus status) =>
        status with { IsSnapshotFailing = IsFailing, Snapshots = written, SnapshotFaults = faults, SnapshotPosition = position };
}
