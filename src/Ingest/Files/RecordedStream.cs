using System.Diagnostics.CodeAnalysis;
using LaborRisk.Domain;

namespace LaborRisk.Ingest;

/// <summary>
/// Recorded files as one stream of batches. Several files are merged by event time, ties by their order, then line. Can be saved after
/// any batch and resumed: the batches that follow are the same.
/// </summary>
public sealed class RecordedStream : IDisposable
{
    private readonly Intake intake;
    private readonly HourlyBatches batches;
    private readonly EventFile[] files;
    private readonly PriorityQueue<EventFile, (Instant Due, int Order)> due = new();
    private bool started;
    private bool completed;

    /// <param name="files">In the order that settles ties; see <see cref="RecordedFiles.Expand(IEnumerable{string})"/>.</param>
    /// <param name="largestBatch">Signals a batch holds at most.</param>
    public RecordedStream(IReadOnlyList<string> files, Intake intake, int largestBatch = 4_096)
    {
        this.intake = intake;
        batches = new HourlyBatches(largestBatch);
        var times = files.Count > 1 ? new RecordTimes() : null;
        this.files = [.. files.Select(path => new EventFile(path, times))];
        BytesTotal = this.files.Sum(file => file.Length);
    }

    /// <summary>Bytes of all files as they lie on the disk, packed ones packed.</summary>
    public long BytesTotal { get; }

    /// <summary>How many of <see cref="BytesTotal"/> were read.</summary>
    public long BytesRead => files.Sum(file => file.BytesRead);

    /// <summary>The next batch; it holds until the next call. Batches never are empty.</summary>
    /// <exception cref="InvalidDataException">A file is damaged or cut short.</exception>
    public bool TryRead([NotNullWhen(true)] out SignalBatch? batch)
    {
        while (!batches.TryTake(out batch))
        {
            if (completed)
            {
                return false;
            }

            if (TryAccept())
            {
                continue;
            }

            intake.Complete(batches);
            completed = true;
        }

        return true;
    }

    /// <summary>Writes the state of the stream and its intake as of the last batch read.</summary>
    public void Save(BinaryWriter writer)
    {
        intake.Save(writer);
        batches.Save(writer);
        writer.Write(completed && !intake.Ended);
        writer.Write(files.Length);
        foreach (var file in files)
        {
            file.Save(writer);
        }
    }

    /// <summary>Continues a saved run over the same files; to be called before anything is read.</summary>
    /// <exception cref="InvalidDataException">The files, the version or the keys are not those of the saved run.</exception>
    public void Load(BinaryReader reader)
    {
        intake.Load(reader);
        batches.Load(reader);
        completed = reader.ReadBoolean();
        var count = reader.ReadInt32();
        if (count != files.Length)
        {
            throw new InvalidDataException(
                $"续跑须用同样的 {count} 个文件，现有 {files.Length} 个。 / To resume, give the same {count} files; there are {files.Length}.");
        }

        foreach (var file in files)
        {
            file.Load(reader);
        }
    }

    public void Dispose()
    {
        foreach (var file in files)
        {
            file.Dispose();
        }
    }

    private bool TryAccept()
    {
        if (!started)
        {
            started = true;
            for (var order = 0; order < files.Length; order++)
            {
                Advance(files[order], order);
            }
        }

        if (intake.Ended || !due.TryDequeue(out var file, out var turn))
        {
            return false;
        }

        intake.Accept(file.Record, new RecordOrigin(file.Name, file.Number), batches);
        if (intake.Ended)
        {
            // Not taken: a resumed run reads it again.
            return false;
        }

        Advance(file, turn.Order);
        return true;
    }

    private void Advance(EventFile file, int order)
    {
        file.Advance();
        if (!file.Ended)
        {
            due.Enqueue(file, (file.Due, order));
        }
    }
}
