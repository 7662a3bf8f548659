using System.Diagnostics.CodeAnalysis;
using LaborRisk.Domain;

namespace LaborRisk.Ingest;

/// <summary>
/// Collects signals into batches whose clocks lie within one district hour, of at most some thousand signals. A batch is ready when the
/// hour changes, when it is full, or after <see cref="Flush"/>. Batches are reused: one taken holds until the next is taken.
/// </summary>
/// <param name="largest">Signals a batch holds at most.</param>
public sealed class HourlyBatches(int largest = 4_096)
{
    private readonly Queue<SignalBatch> ready = [];
    private SignalBatch open = new();
    private SignalBatch? taken;
    private SignalBatch? spare;

    internal void Add(in Signal query)
    {
        CutBefore(query.Clock);
        open.Add(query);
    }

    internal void Add(Instant clock, EmploymentReport report)
    {
        CutBefore(clock);
        open.Add(clock, report);
    }

    internal void Add(Instant clock, EnterpriseEvent happened)
    {
        CutBefore(clock);
        open.Add(clock, happened);
    }

    /// <summary>Makes what was collected ready, although its hour may go on.</summary>
    public void Flush()
    {
        if (open.Count > 0)
        {
            ready.Enqueue(open);
            open = spare ?? new SignalBatch();
            spare = null;
            open.Clear();
        }
    }

    /// <summary>The next batch that is ready, in stream order.</summary>
    public bool TryTake([NotNullWhen(true)] out SignalBatch? batch)
    {
        if (!ready.TryDequeue(out batch))
        {
            return false;
        }

        (spare, taken) = (taken, batch);
        return true;
    }

    internal void Save(BinaryWriter writer)
    {
        writer.Write(ready.Count);
        foreach (var batch in ready)
        {
            SignalStorage.Write(writer, batch);
        }

        SignalStorage.Write(writer, open);
    }

    internal void Load(BinaryReader reader)
    {
        ready.Clear();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            ready.Enqueue(SignalStorage.ReadBatch(reader));
        }

        open = SignalStorage.ReadBatch(reader);
    }

    private void CutBefore(Instant clock)
    {
        if (open.Count > 0 && (open.Count >= largest || open.Signals[0].Clock.DistrictHour != clock.DistrictHour))
        {
            Flush();
        }
    }
}
