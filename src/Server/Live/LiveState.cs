using LaborRisk.Domain;
using LaborRisk.Ingest;
using LaborRisk.Server.Wall;

namespace LaborRisk.Server.Live;

/// <summary>
/// All that a live shard knows: the shard, the wall, what was counted. Alert steps go into the book first, then onto wall and stream. While the book cannot
/// be written to, outcomes wait here in order; whoever drives the shard takes nothing more meanwhile, so no more wait than those of one group of requests,
/// or of the journal's tail after a restart. One thread.
/// </summary>
internal sealed class LiveState : IDisposable
{
    private readonly IAlertBook book;
    private readonly OpenEvidence evidence = new();
    private readonly long[] alertSteps = new long[(int)TransitionKind.Resolved + 1];
    private readonly Queue<Outcome> waiting = [];
    private IReadOnlyList<RevisedEvidence> unrevised = [];
    private long scores;

    public LiveState(ShardInputs inputs, IAlertBook book, Action<DeadLetter> deadLetters)
    {
        this.book = book;
        Shard = new Shard(inputs, Log, deadLetters, Hear);
        Shard.Batches.Subscribe(batch =>
        {
            Close(batch.Signals[0].Clock);
            Board.Hear(batch);
        });
    }

    public Shard Shard { get; }

    public DoorLog Log { get; } = new();

    public WallBoard Board { get; } = new();

    /// <summary>Where decisions go; <c>null</c> = nowhere, they were heard before the restart.</summary>
    public StreamOut? Out { get; set; }

    /// <summary>Why the book cannot be written to; <c>null</c> = it holds all that was decided.</summary>
    public string? BookFault { get; private set; }

    /// <summary>Decisions wait for the book: no snapshot may say that they were made.</summary>
    public bool IsBehind => BookFault is not null;

    /// <summary>Brings the book up to what was decided, as far as it can be written to.</summary>
    /// <returns>Whether it holds all.</returns>
    public bool CatchUp()
    {
        while (TryWrite(Revise))
        {
            if (!waiting.TryPeek(out var next))
            {
                return true;
            }

            if (!TryTell(next))
            {
                return false;
            }

            waiting.Dequeue();
        }

        return false;
    }

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
            LedgerFault = BookFault,
            Scores = scores,
            AlertSteps = [.. alertSteps],
        };
    }

    /// <summary>The figures as of the last closed hour. Before anything has come there is no hour: on the records' own clock it may be a past one.</summary>
    public HourFigures Closed => Shard.Intake.Clock is { } clock ? Close(clock) : FiguresOf(0);

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

    /// <summary>Hands everything on to a state that judges by other inputs, once the timers have run as far as they had when those came into force.</summary>
    /// <param name="next">New; this one is done with.</param>
    /// <param name="reached"><c>null</c> = as far as they have run now.</param>
    /// <returns><paramref name="next"/>.</returns>
    public LiveState ContinueIn(LiveState next, Instant? reached, SnapshotFolder through)
    {
        if (reached is { } moment && Shard.Reached is { } from && moment > from)
        {
            Shard.RunTo(moment);
        }

        through.HandOver(Save, next.Load);
        next.BookFault = BookFault;
        next.unrevised = unrevised;
        while (waiting.TryDequeue(out var outcome))
        {
            next.waiting.Enqueue(outcome);
        }

        Dispose();
        return next;
    }

    public void Dispose() => Shard.Dispose();

    private HourFigures Close(Instant now)
    {
        Board.Heat.Close(now);
        return Board.ClosedHour.Of(now, () => FiguresOf(now.DistrictDay));
    }

    private HourFigures FiguresOf(int day)
    {
        var counters = Shard.Intake.Counters;
        return new HourFigures(
            counters.AcceptedInAll, Enum.GetValues<DeadLetterReason>().Sum(counters.DeadLetters), counters.Late, counters.Duplicates,
            Board.SignalsOn(day), Board.LastHeard);
    }

    private void Hear(Outcome outcome)
    {
        if (IsBehind || !TryTell(outcome))
        {
            // Its lists are used again.
            waiting.Enqueue(new Outcome([.. outcome.Scores], [.. outcome.Alerts]));
        }
    }

    /// <returns>Whether the book has its steps; if not, it may be told again.</returns>
    private bool TryTell(Outcome outcome)
    {
        foreach (var score in outcome.Scores)
        {
            Board.Hear(score);
        }

        if (outcome.Alerts.Count > 0
            && !TryWrite(() => book.Record([.. outcome.Alerts.Select(step => new RecordedTransition(step, Board.ScoreOf(step.Company)))])))
        {
            return false;
        }

        scores += outcome.Scores.Count;
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
        unrevised = evidence.Changed(outcome.Scores, Board);
        TryWrite(Revise);
        return true;
    }

    private void Revise()
    {
        if (unrevised.Count > 0)
        {
            book.Revise(unrevised);
            unrevised = [];
        }
    }

    private bool TryWrite(Action write)
    {
        try
        {
            write();
            BookFault = null;
        }
        catch (UnwritableBookException fault)
        {
            BookFault = fault.Message;
        }

        return BookFault is null;
    }
}
