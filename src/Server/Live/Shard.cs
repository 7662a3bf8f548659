using System.Reactive.Concurrency;
using System.Reactive.Subjects;
using LaborRisk.Domain;
using LaborRisk.Ingest;

namespace LaborRisk.Server.Live;

/// <summary>
/// Door and flow of one shard with the clock between them. Its decisions are a pure function of the door's log, so that live, after a restart and
/// in an offline replay of the journal the same alerts come out. One thread.
/// </summary>
internal sealed class Shard : IDisposable
{
    private const int StateVersion = 1;

    private readonly ShardInputs inputs;
    private readonly Flow flow;
    private readonly HourlyBatches batches = new();
    private readonly Subject<SignalBatch> stream = new();
    private readonly HistoricalScheduler clock = new();
    private readonly Action<Outcome> decided;
    private IDisposable? running;
    private Instant? reached;

    /// <param name="log">Notes what the door decides; <c>null</c> = nothing is taken, only repeated.</param>
    /// <param name="decided">Hears every outcome; its lists hold until the next.</param>
    public Shard(ShardInputs inputs, DoorLog? log, Action<DeadLetter> deadLetters, Action<Outcome> decided)
    {
        this.inputs = inputs;
        this.decided = decided;
        flow = new Flow(inputs.Companies, inputs.Officers, inputs.Thresholds);
        Intake = new Intake(inputs.Companies, inputs.Classifier, inputs.Keys, deadLetters, inputs.Arrival, log, inputs.LongestGap);
    }

    public Intake Intake { get; }

    /// <summary>How far the timers have run; <c>null</c> = nothing has come yet.</summary>
    public Instant? Reached => reached;

    /// <summary>Every batch before the flow takes it.</summary>
    public IObservable<SignalBatch> Batches => stream;

    /// <summary>Takes one record through the door. What it lets out waits for <see cref="Decide"/>.</summary>
    public void Take(ReadOnlySpan<byte> record, RecordOrigin origin) => Intake.Accept(record, origin, batches);

    /// <summary>Runs what the door let out through the flow.</summary>
    public void Decide()
    {
        Start();
        batches.Flush();
        while (batches.TryTake(out var batch))
        {
            reached = batch.Signals[^1].Clock;
            stream.OnNext(batch);
        }
    }

    /// <summary>Takes and decides again what the journal says.</summary>
    public void Repeat(in JournalBatch batch)
    {
        Intake.Repeat(batch.Steps, batches);
        Decide();
    }

    /// <summary>
    /// Lets the clock of arrival go on although nothing arrives: hours that are over are closed. Whether that happens now or before the next record
    /// makes no difference to any decision, so nothing of it is noted.
    /// </summary>
    public void Turn()
    {
        Start();
        Intake.Turn();
        if (inputs.Arrival is not null && reached is { } from && Intake.Clock is { } now && now > from)
        {
            RunTo(now);
        }
    }

    /// <summary>Runs the timers to a moment, as at the end of a replay.</summary>
    public void RunTo(Instant moment)
    {
        reached = moment;
        clock.AdvanceTo(moment.ToDistrictTime());
    }

    public void Save(BinaryWriter writer)
    {
        writer.Write(StateVersion);
        writer.Write(reached?.Milliseconds ?? long.MinValue);
        Intake.Save(writer);
        flow.Save(writer);
    }

    /// <summary>Goes on from a saved state; before anything is taken or repeated.</summary>
    /// <exception cref="InvalidDataException">The state is of another version, directory or key file.</exception>
    public void Load(BinaryReader reader)
    {
        if (reader.ReadInt32() != StateVersion)
        {
            throw new InvalidDataException("快照属于另一版本。 / The snapshot is of another version.");
        }

        reached = reader.ReadInt64() is var at and not long.MinValue ? new Instant(at) : null;
        Intake.Load(reader);
        flow.Load(reader);
    }

    public void Dispose()
    {
        running?.Dispose();
        stream.Dispose();
    }

    private void Start() => running ??= flow.Run(stream, clock, reached).Subscribe(decided);
}
