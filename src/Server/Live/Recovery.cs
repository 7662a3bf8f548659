using LaborRisk.Ingest;

namespace LaborRisk.Server.Live;

/// <summary>Where a shard stood before it ended: its newest good snapshot, brought forward by the rest of the journal.</summary>
/// <param name="SnapshotPosition">−1 = there was none.</param>
/// <param name="Damaged">Snapshots that could not be read, newest first.</param>
/// <param name="Repeated">Batches of the journal behind the snapshot.</param>
internal sealed record Recovery(LiveState State, long SnapshotPosition, IReadOnlyList<string> Damaged, long Repeated)
{
    /// <param name="begin">Makes an empty state that judges by a version of the inputs, <c>null</c> = by those of now; called again after a snapshot that
    /// was damaged.</param>
    /// <param name="since">Which versions were in force, in order of position; empty = those of now all along.</param>
    /// <exception cref="InvalidDataException">The journal is damaged, or begins behind every snapshot that can be read.</exception>
    public static Recovery From(
        SnapshotFolder snapshots, Journal journal, Func<InForce?, LiveState> begin, IReadOnlyList<InForce> since, CancellationToken stop)
    {
        List<string> damaged = [];
        foreach (var position in snapshots.Positions)
        {
            var state = begin(Before(position));
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

            return Repeat(state, position, position);
        }

        // Every snapshot is damaged and the journal does not reach back to its beginning: reading it says so.
        return Repeat(begin(Before(0)), 0, -1);

        // A snapshot at the very position of a change may have been written before it; to make a change twice changes nothing.
        InForce? Before(long position) => since.LastOrDefault(each => each.Position < position) ?? since.FirstOrDefault();

        Recovery Repeat(LiveState state, long from, long snapshot)
        {
            var changes = new Queue<InForce>(since.Where(each => each.Position >= from && each != Before(from)));
            var batches = 0L;
            foreach (var batch in journal.Read(from))
            {
                stop.ThrowIfCancellationRequested();
                ChangeUpTo(batch.Position);
                state.Shard.Repeat(batch);
                batches++;
            }

            ChangeUpTo(long.MaxValue);
            return new Recovery(state, snapshot, damaged, batches);

            void ChangeUpTo(long position)
            {
                while (changes.TryPeek(out var next) && next.Position <= position)
                {
                    state = state.ContinueIn(begin(changes.Dequeue()), next.Reached, snapshots);
                }
            }
        }
    }
}
