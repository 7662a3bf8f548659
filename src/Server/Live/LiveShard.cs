using System.Buffers;
using System.Reactive.Concurrency;
using System.Reactive.Disposables;
using System.Reactive.Linq;
using System.Text.Json;
using LaborRisk.Domain;
using LaborRisk.Domain.Wire;
using LaborRisk.Ingest;
using LaborRisk.Server.Wall;

namespace LaborRisk.Server.Live;

/// <summary>
/// The live service of one shard. Requests wait in a bounded queue; the shard's thread takes them together through the door, makes what the door
/// decided durable with one flush, answers, and lets the flow decide. Timers run on the same thread, so that nothing needs a lock.
/// </summary>
internal sealed class LiveShard : IDisposable
{
    private static readonly TimeSpan TurnEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan HealthEvery = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan SetAsideEvery = TimeSpan.FromHours(1);
    private static readonly TimeSpan WallHolds = TimeSpan.FromSeconds(1);

    private readonly LiveSettings settings;
    private readonly Func<InForce?, LiveState> begin;
    private readonly ILedgerFigures? ledger;
    private readonly IScheduler thread;
    private readonly TimeProvider time;
    private readonly WallJson wall;
    private readonly StreamOut stream;
    private readonly Snapshotting snapshotting;
    private readonly Doorway doorway;
    private readonly CompositeDisposable timers = [];
    private readonly TaskCompletionSource<Exception> failure = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<Submission> group = [];
    private LiveState? state;
    private Journal? journal;
    private ShardStatus status = new();
    private int woken;
    private long roomWanted;
    private bool wasClockDoubted;
    private bool wasSnapshotFailing;
    private bool wasBehind;
    private long complainedSetAside;
    private readonly Lock wallGuard = new();
    private (Task<ReadOnlyMemory<byte>> Bytes, long Timestamp)? toldWall;

    /// <param name="thread">One thread, or a virtual clock: all state is touched by what is scheduled here and by nothing else.</param>
    public LiveShard(ShardInputs inputs, LiveSettings settings, IAlertBook book, ILedgerFigures? ledger, IScheduler thread, TimeProvider time)
    {
        (this.settings, this.ledger, this.thread, this.time) = (settings, ledger, thread, time);
        doorway = new Doorway(settings.Folder.DeadLetters);
        begin = at => new LiveState(at is null || History is null ? inputs : History.Of(at.Version, inputs), book, doorway.Hear);
        Queue = new DoorQueue((long)settings.Intake.BufferedMiB << 20, settings.Intake.BufferedRequests);
        Hub = new StreamHub(settings.Stream.KeptEvents, StreamHub.FirstId(time));
        snapshotting = new Snapshotting(settings, time);
        wall = new WallJson(inputs.Companies, inputs.ModelVersion, inputs.Thresholds.Version, settings.District, settings.Simulated);
        stream = new StreamOut(Hub, new StreamFrames(inputs.Companies, inputs.ModelVersion, inputs.Thresholds.Version, settings.Simulated));
    }

    /// <summary>Where requests wait for the door.</summary>
    public DoorQueue Queue { get; }

    public StreamHub Hub { get; }

    /// <summary>Hears, in words for people, of what somebody should look after.</summary>
    public Action<string> Complain { get; init; } = _ => { };

    /// <summary>Which inputs were in force when; <c>null</c> = those given all along.</summary>
    public InputHistory? History { get; init; }

    /// <summary>The figures as of the last group of requests or the last health event; any thread.</summary>
    public ShardStatus Status => Volatile.Read(ref status);

    /// <summary>Completes when something happened that nobody expected. The process is to end: a restart goes on from what is durable.</summary>
    public Task<Exception> Failure => failure.Task;

    /// <summary>Recovers what was there and starts the timers.</summary>
    /// <exception cref="InvalidDataException">Journal or snapshots cannot be used; the message says what to do.</exception>
    public Task<Recovery> StartAsync(CancellationToken stop) => OnThread(() =>
    {
        journal = Journal.Open(
            settings.Folder.Journal,
            new JournalLimits
            {
                SegmentBytes = (long)settings.Journal.SegmentMiB << 20,
                LargestBytes = (long)settings.Journal.LargestMiB << 20,
                KeepFor = TimeSpan.FromDays(settings.Journal.KeepDays),
            },
            time);
        doorway.IsRepeating = true;
        var recovery = Recovery.From(snapshotting.Folder, journal, begin, History?.Since ?? [], stop);
        doorway.IsRepeating = false;
        state = recovery.State;
        state.Out = stream;
        Turn(state);
        TakeInputs();
        snapshotting.Begin(recovery.SnapshotPosition, state);
        if (recovery.SnapshotPosition < 0)
        {
            // From here on a state says which key file it belongs to.
            snapshotting.Write(state, journal);
        }

        journal.DeleteBefore(snapshotting.Folder.NeededFrom);
        History?.Forget(snapshotting.Folder.NeededFrom);
        TellHowItIs();
        complainedSetAside = status.SetAside.Sum();
        timers.Add(Observable.Interval(TurnEvery, thread).Subscribe(_ => Guard(Turn)));
        timers.Add(Observable.Interval(HealthEvery, thread).Subscribe(_ => Guard(TellHealth)));
        timers.Add(Observable.Interval(SetAsideEvery, thread).Subscribe(_ => Guard(ComplainOfSetAside)));
        return recovery;
    });

    /// <summary>The inputs as they are now count from here on. What the timers did until now they did by those before.</summary>
    private void TakeInputs()
    {
        if (History is null || (History.Since is [.., var last] && last.Version == History.Current))
        {
            return;
        }

        if (History.Since is not [.., var before])
        {
            // Nothing is known of what came before: the whole of it was decided by the files of now.
            History.Take(0, null);
            return;
        }

        var taken = History.Take(journal!.End, state!.Shard.Reached);
        state = state.ContinueIn(begin(taken), taken.Reached, snapshotting.Folder);
        state.Out = stream;
        Complain($"自上次启动以来有变化：{taken.Version.ChangesSince(before.Version)}；从日志位置 {taken.Position} 起按新版本判定 · "
            + $"changed since the last start; in force from journal position {taken.Position} on");
    }

    /// <summary>Hands records to the door. Room must have been taken in <see cref="Queue"/>.</summary>
    public Task<Receipt> SubmitAsync(Submission submission)
    {
        if (!Queue.TryWrite(submission) || failure.Task.IsCompleted)
        {
            submission.Complete(Receipt.Stopped);
        }
        else if (Interlocked.Exchange(ref woken, 1) == 0)
        {
            thread.Schedule(() => Guard(TakeWaiting));
        }

        return submission.Answer;
    }

    /// <summary>The wall as a whole, no more than a second old: however many ask, it is made once. What came since is on the stream.</summary>
    public Task<ReadOnlyMemory<byte>> WallAsync()
    {
        lock (wallGuard)
        {
            if (toldWall is not { } told || told.Bytes.IsFaulted || (told.Bytes.IsCompleted && time.GetElapsedTime(told.Timestamp) >= WallHolds))
            {
                toldWall = told = (MakeWallAsync(), time.GetTimestamp());
            }

            return told.Bytes;
        }
    }

    /// <summary>Phrases of the weeks that are over, which so many typed that they are nobody's.</summary>
    public Task<IReadOnlyList<CommonPhrase>> PhrasesAsync() => OnThread(() => state!.Shard.Intake.Phrases);

    /// <summary>Companies some of whose searches were set aside of late, and why.</summary>
    public Task<IReadOnlyList<(int Company, SetAsideReason Reason)>> SetAsideAsync() => OnThread(() => state!.Shard.Intake.SetAside);

    /// <summary>A person's step at the desk, for wall and stream.</summary>
    public void Hear(AlertTransition human) => thread.Schedule(() => Guard(() => state?.Hear(human)));

    /// <summary>Takes no more requests, finishes those that wait, and writes a snapshot.</summary>
    public Task StopAsync() => OnThread(() =>
    {
        Queue.Close();
        timers.Dispose();
        while (!Queue.IsEmpty && !failure.Task.IsCompleted)
        {
            Guard(TakeWaiting);
        }

        if (state is not null && journal is not null && !failure.Task.IsCompleted)
        {
            Guard(() => state.CatchUp());
            Tell(ShardState.Stopping);
            snapshotting.Write(state, journal);
        }

        return true;
    });

    public void Dispose()
    {
        timers.Dispose();
        journal?.Dispose();
        state?.Dispose();
        doorway.Dispose();
    }

    /// <summary>What the wall calls now: the time, or on the records' own clock theirs.</summary>
    private Instant Now => state?.Shard.Intake.IsArrivalClock == false && state.Shard.Reached is { } reached ? reached : Instant.From(time.GetUtcNow());

    private async Task<ReadOnlyMemory<byte>> MakeWallAsync()
    {
        // The ledger is asked on a thread that may wait for it.
        var figures = await Task.Run(() => ledger?.Now);
        return await OnThread(() =>
        {
            var bytes = new ArrayBufferWriter<byte>();
            using (var json = new Utf8JsonWriter(bytes, WireJson.Options))
            {
                wall.Write(json, state!.Board, state.Describe(status), state.Closed, figures, Now, Hub.LastId);
            }

            return bytes.WrittenMemory;
        });
    }

    private void TakeWaiting()
    {
        // Before reading: what is written from now on wakes us again.
        Volatile.Write(ref woken, 0);
        if (!doorway.Gather(Queue, group))
        {
            return;
        }

        Commit();
        if (!Queue.IsEmpty && Interlocked.Exchange(ref woken, 1) == 0)
        {
            // Behind what else is due: timers, the wall and people's steps have their turn under any load.
            thread.Schedule(() => Guard(TakeWaiting));
        }
    }

    private void Commit()
    {
        // What was decided and is not in the ledger yet goes first; each turn tries it.
        if (state!.IsBehind || !HasRoomFor(group.Sum(submission => submission.MostLogged)))
        {
            TellHowItIs(refusedFull: group.Count);
            Answer(group.ConvertAll(_ => Receipt.Full));
            return;
        }

        var receipts = group.ConvertAll(submission => doorway.Take(submission, state.Shard));
        var started = time.GetTimestamp();
        if (!state.Log.Written.IsEmpty)
        {
            journal!.Append(state.Log.Written);
            state.Log.Clear();
        }

        TellHowItIs(commits: 1, commitTime: time.GetElapsedTime(started));
        doorway.Flush();
        Answer(receipts);
        state.Shard.Decide();
        snapshotting.WriteIfDue(state, journal!);
        if (state.IsBehind)
        {
            TellHowItIs();
        }
    }

    /// <summary>Once it had not, it stays known as refusing until there is room for as much.</summary>
    private bool HasRoomFor(long bytes)
    {
        var has = journal!.TryReserve(bytes) || (snapshotting.MakeRoom(state!, journal) && journal.TryReserve(bytes));
        roomWanted = has ? 0 : bytes;
        return has;
    }

    private void Answer(List<Receipt> receipts)
    {
        for (var i = 0; i < group.Count; i++)
        {
            group[i].Complete(receipts[i]);
        }

        group.Clear();
    }

    private void Turn()
    {
        Turn(state!);
        snapshotting.WriteIfDue(state!, journal!);
        if (roomWanted > 0)
        {
            // Nobody may be sending any more, as nobody is called ready who refuses.
            HasRoomFor(roomWanted);
        }

        TellHowItIs();
        ComplainOfChanges();
    }

    /// <summary>Closing hours can wait: whether it happens now or later changes no decision.</summary>
    private static void Turn(LiveState state)
    {
        if (!state.IsBehind || state.CatchUp())
        {
            state.Shard.Turn();
        }
    }

    private void ComplainOfChanges()
    {
        if (state!.IsBehind != wasBehind)
        {
            wasBehind = state.IsBehind;
            Complain(state.BookFault ?? "台账已恢复，未写入的预警已补写 · the ledger is written again; what it lacked has been added");
        }

        if (status.IsSnapshotFailing != wasSnapshotFailing)
        {
            wasSnapshotFailing = status.IsSnapshotFailing;
            Complain(snapshotting.Fault is { } fault
                ? $"无法写快照，每 30 秒重试；日志照常，不丢记录 · cannot write a snapshot, trying again every 30 s; the journal goes on and nothing is lost: {fault}"
                : "快照已恢复 · snapshots are written again");
        }

        if (status.IsClockDoubted != wasClockDoubted)
        {
            wasClockDoubted = status.IsClockDoubted;
            Complain(wasClockDoubted
                ? "系统时钟突然超前，暂不采信，服务按内部计时继续；请校正时钟。若时钟无误，请重启（停机超过 30 天的，另调大 intake.longestGapDays） · "
                    + "the system clock leapt ahead and is not believed; the service goes on by a steady counter. Correct the clock; "
                    + "if it is right, restart (and raise intake.longestGapDays if nothing ran for longer than that)"
                : "系统时钟已恢复可信 · the system clock is believed again");
        }
    }

    /// <summary>Which company it was, and how often of late, analysts see: a line in a log is read by others.</summary>
    private void ComplainOfSetAside()
    {
        var inAll = status.SetAside.Sum();
        if (inAll == complainedSetAside)
        {
            return;
        }

        complainedSetAside = inAll;
        var reasons = Enum.GetValues<SetAsideReason>().Where(reason => status.SetAside[(int)reason] > 0).ToList();
        Complain(
            $"启动以来有查询未计入（累计见 metrics）：{string.Join('；', reasons.Select(reason => reason.Chinese()))} · "
            + $"searches were set aside (totals in /metrics): {string.Join("; ", reasons.Select(reason => reason.English()))}");
    }

    private void TellHealth()
    {
        TellHowItIs();
        stream.Publish(status, state!.Closed, Now);
    }

    private void TellHowItIs(int refusedFull = 0, int commits = 0, TimeSpan commitTime = default) => Tell(
        roomWanted > 0 || snapshotting.IsFailing || state!.IsBehind || state.Shard.Intake.IsClockDoubted ? ShardState.Degraded : ShardState.Running,
        refusedFull, commits, commitTime);

    private void Tell(ShardState now, int refusedFull = 0, int commits = 0, TimeSpan commitTime = default) =>
        Volatile.Write(ref status, snapshotting.Describe(state!.Describe(status)) with
        {
            State = now,
            IsFull = roomWanted > 0,
            JournalEnd = journal!.End,
            JournalBytes = journal.Bytes,
            RefusedFull = status.RefusedFull + refusedFull,
            Commits = status.Commits + commits,
            CommitTime = status.CommitTime + commitTime,
        });

    /// <summary>Nothing that fails here may be answered as taken, and nothing goes on from a state that may be half changed.</summary>
    private void Guard(Action work)
    {
        if (failure.Task.IsCompleted)
        {
            return;
        }

        try
        {
            work();
        }
        catch (Exception unexpected)
        {
            Volatile.Write(ref status, status with { State = ShardState.Failed });
            Queue.Close();
            failure.TrySetResult(unexpected);
            while (Queue.TryRead(out var waiting))
            {
                group.Add(waiting);
            }

            Answer(group.ConvertAll(_ => Receipt.Stopped));
        }
    }

    private Task<T> OnThread<T>(Func<T> work)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        thread.Schedule(() =>
        {
            try
            {
                done.TrySetResult(work());
            }
            catch (Exception fault)
            {
                done.TrySetException(fault);
            }
        });
        return done.Task;
    }
}
