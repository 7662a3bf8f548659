using LaborRisk.Domain;
using LaborRisk.Ingest;
using LaborRisk.Server.Wall;

namespace LaborRisk.Server.Live;

/// <summary>
/// All that a live shard knows: the shard, the wall, what was counted. Alert steps go into the book first, then onto wall and stream. One thread.
/// </summary>
internal sealed class LiveState : IDisposable
{
    private readonly IAlertBook book;
    private readonly OpenEvidence evidence = new();
    private readonly long[] alertSteps = new long[(int)TransitionKind.Resolved + 1];
    private long scores;

    public LiveState(ShardInputs inputs, IAlertBook book, Action<DeadLetter> deadLetters)
    {
        this.book = book;
        Shard = new Shard(inputs, Log, deadLetters, Hear);
        Shard.Batches.Subscribe(Board.Hear);
    }

    public Shard Shard { get; }

    public DoorLog Log { get; } = new();

    public WallBoard Board { get; } = new();

    /// <summary>Where decisions go; <c>null</c> = nowhere, they were heard before the restart.</summary>
    public StreamOut? Out { get; set; }

    /// <summary>What the counters say; the rest of the status is the caller's.</summary>
    public ShardStatus Describe(ShardStatus status)
    {
        var counters = Shard.Intake.Counters;
        return status with
        {
            Clock = Shard.Reached,
            IsClockDoubted = Shard.Intake.IsClockDoubted,
            Read = counters.Read,
            Accepted = [.. Enum.GetValues<SignalKind>().Select(counters.Accepted)],
            Duplicates = counters.Duplicates,
            Late = counters.Late,
            SetAside = [.. Enum.GetValues<SetAsideReason>().Select(counters.SetAside)],
            DeadLetters = [.. Enum.GetValues<DeadLetterReason>().Select(counters.DeadLetters)],
            LastHeard = Board.LastHeard,
            Scores = scores,
            AlertSteps = [.. alertSteps],
        };
    }

    /// <summary>A step that a person made at the desk: it is in the book already and moves no engine state.</summary>
    public void Hear(AlertTransition human)
    {
        alertSteps[(int)human.Transition]++;
        Board.Hear(human);
        if (human.Transition == TransitionKind.Resolved)
        {
            evidence.Forget(human.AlertId);
        }

        Out?.Publish(human);
    }

    public void Save(BinaryWriter writer)
    {
        Shard.Save(writer);
        Board.Save(writer);
        writer.Write(scores);
        Array.ForEach(alertSteps, writer.Write);
    }

    public void Load(BinaryReader reader)
    {
        Shard.Load(reader);
        Board.Load(reader);
        scores = reader.ReadInt64();
        for (var i = 0; i < alertSteps.Length; i++)
        {
            alertSteps[i] = reader.ReadInt64();
        }
    }

    public void Dispose() => Shard.Dispose();

    private void Hear(Outcome outcome)
    {
        foreach (var score in outcome.Scores)
        {
            Board.Hear(score);
        }

        scores += outcome.Scores.Count;
        if (outcome.Alerts.Count > 0)
        {
            book.Record([.. outcome.Alerts.Select(step => new RecordedTransition(step, Board.ScoreOf(step.Company)))]);
        }

        foreach (var step in outcome.Alerts)
        {
            alertSteps[(int)step.Transition]++;
            Board.Hear(step);
            if (!WallStep.Of(step).IsOpenAfter)
            {
                evidence.Forget(step.AlertId);
            }
        }

        Out?.Publish(outcome);
        if (evidence.Changed(outcome.Scores, Board) is { Count: > 0 } changed)
        {
            book.Revise(changed);
        }
    }
}
