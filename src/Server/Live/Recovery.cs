using LaborRisk.Ingest;

namespace LaborRisk.Server.Live;

/// <summary>Where a shard stood before it ended: its newest good snapshot, brought forward by the rest of the journal.</summary>
/// <param name="SnapshotPosition">−1 = there was none.</param>
/// <param name="Damaged">Snapshots that could not be read, newest first.</param>
/// <param name="Repeated">Batches of the journal behind the snapshot.</param>
internal sealed record Recovery(LiveState State, long SnapshotPosition, IReadOnlyList<string> Damaged, long Repeated)
{
    /// <param name="begin">Makes an empty state; called again after a snapshot that was damaged.</param>
    /// <exception cref="InvalidDataException">The journal is damaged, or begins behind every snapshot that can be read.</exception>
    public static Recovery From(SnapshotFolder snapshots, Journal journal, Func<LiveState> begin, CancellationToken stop)
    {
        List<string> damaged = [];
        foreach (var position in snapshots.Positions)
        {
            var state = begin();
            try
            {
                snapshots.Read(position, state.Load);
            }
            catch (InvalidDataException fault)
            {
                damaged.Add(fault.Message);
                state.Dispose();
                continue;
            }

            return new Recovery(state, position, damaged, Repeat(state, journal, position, stop));
        }

        // Every snapshot is damaged and the journal does not reach back to its beginning: reading it says so.
        var anew = begin();
        return new Recovery(anew, -1, damaged, Repeat(anew, journal, 0, stop));
    }

    private static long Repeat(LiveState state, Journal journal, long from, CancellationToken stop)
    {
        var batches = 0L;
        foreach (var batch in journal.Read(from))
        {
            stop.ThrowIfCancellationRequested();
            state.Shard.Repeat(batch);
            batches++;
        }

        return batches;
    }
}
