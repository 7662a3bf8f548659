using System.Text;
using LaborRisk.Domain;
using LaborRisk.Ingest;
using LaborRisk.Ingest.Topics;
using LaborRisk.Server.Live;
using LaborRisk.WholeProduct.Replay;

namespace LaborRisk.WholeProduct.Live;

/// <summary>On the clock of arrival: what a shard decides depends on its log alone, not on when its timers ran or how often it was restarted.</summary>
[Collection(ReplayTests.Name)]
public sealed class ShardLaws(SimulatedDistrict district)
{
    private const int Taken = 2_500;

    [Fact]
    public void Ticks_and_restarts_change_no_decision() => Effort.ForAll(FsCheck.Fluent.Gen.Choose(1, 1_000_000), 4, seed =>
    {
        var random = new System.Random(seed);
        using var keys = EpochKeys.InMemory();
        var time = new TurnedTime();
        var book = new ListBook();
        var journal = new List<byte[]>();
        var state = Begin(keys, time, book);
        foreach (var line in district.Lines.Take(Taken))
        {
            if (SimulatedDistrict.TimeOf(line) is { } at)
            {
                time.TurnTo(at.Plus(random.Next(5_000)));
            }

            state.Shard.Take(line, new RecordOrigin("test", 1));
            switch (random.Next(12))
            {
                case 0:
                    Commit(state, journal);
                    time.TurnTo(time.Now.Plus(random.Next(3) == 0 ? Instant.Hour : 0));
                    state.Shard.Turn();
                    break;
                case 1 when random.Next(20) == 0:
                    Commit(state, journal);
                    state = Restarted(state, keys, time, book, journal, random);
                    break;
                case < 6:
                    Commit(state, journal);
                    break;
            }
        }

        Commit(state, journal);
        state.Shard.Turn();

        var replayed = new ListBook();
        var offline = Begin(keys, null, replayed);
        journal.ForEach(steps => offline.Shard.Repeat(new JournalBatch(0, 0, steps)));
        offline.Shard.RunTo(time.Now);
        Assert.NotEmpty(book.Steps);
        Assert.Equal(Told(replayed), Told(book));
        return SavedBoard(offline) == SavedBoard(state);
    });

    [Fact]
    public void With_the_newer_snapshot_damaged_the_older_and_a_longer_tail_give_the_same_state()
    {
        var folder = new LiveFolder(district.Folder());
        using var keys = EpochKeys.InMemory();
        using var journal = Journal.Open(folder.Journal, new JournalLimits(), TimeProvider.System);
        var snapshots = new SnapshotFolder(folder.Snapshots);
        var state = Begin(keys, null, new ListBook());
        foreach (var (lines, i) in district.Lines.Take(Taken).Chunk(250).Select((lines, i) => (lines, i)))
        {
            Array.ForEach(lines, line => state.Shard.Take(line, new RecordOrigin("test", 1)));
            Assert.True(journal.TryReserve(state.Log.Written.Length));
            journal.Append(state.Log.Written);
            state.Log.Clear();
            state.Shard.Decide();
            if (i is 2 or 4 or 6)
            {
                snapshots.Write(journal.End, state.Save);
            }
        }

        Assert.Equal(2, snapshots.Positions.Count);
        var sound = Recover();
        var newer = Directory.EnumerateFiles(folder.Snapshots).Order(StringComparer.Ordinal).Last();
        var bytes = File.ReadAllBytes(newer);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(newer, bytes);
        var mended = Recover();

        Assert.Empty(sound.Damaged);
        Assert.Single(mended.Damaged);
        Assert.True(mended.Repeated > sound.Repeated);
        foreach (var recovered in (LiveState[])[sound.State, mended.State])
        {
            Assert.Equal(Known(state), Known(recovered));
        }

        LiveState[] all = [state, sound.State, mended.State];
        foreach (var line in district.Lines.Skip(Taken - 100).Take(900))
        {
            Array.ForEach(all, each => each.Shard.Take(line, new RecordOrigin("test", 1)));
        }

        Array.ForEach(all, each => each.Shard.Decide());
        Assert.Equal(Known(state), Known(sound.State));
        Assert.Equal(Known(state), Known(mended.State));

        Recovery Recover() => Recovery.From(snapshots, journal, _ => Begin(keys, null, new ListBook()), [], CancellationToken.None);
    }

    private LiveState Begin(EpochKeys keys, TimeProvider? arrival, IAlertBook book) => new(
        new ShardInputs(district.Companies, district.Officers, new Thresholds(), TopicClassifier.LoadDefault(), keys, arrival), book, _ => { });

    /// <summary>A snapshot, then a tail; or from the beginning.</summary>
    private LiveState Restarted(LiveState before, EpochKeys keys, TimeProvider time, ListBook book, List<byte[]> journal, System.Random random)
    {
        var after = Begin(keys, time, book);
        if (random.Next(2) == 0)
        {
            using var reader = new BinaryReader(new MemoryStream(Saved(before)));
            after.Load(reader);
        }
        else
        {
            journal.ForEach(steps => after.Shard.Repeat(new JournalBatch(0, 0, steps)));
        }

        return after;
    }

    private static void Commit(LiveState state, List<byte[]> journal)
    {
        journal.Add(state.Log.Written.ToArray());
        state.Log.Clear();
        state.Shard.Decide();
    }

    private static string Told(ListBook book) => string.Join('\n', book.Steps.Select(step =>
        $"{step.Step.AlertId} {step.Step.Transition} {step.Step.At} {step.Step.Level} {step.Step.Score} {step.Step.Body} {step.Evidence?.Score}"));

    private static byte[] Saved(LiveState state)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
        {
            state.Save(writer);
        }

        return stream.ToArray();
    }

    private static string Known(LiveState state)
    {
        var status = state.Describe(new ShardStatus());
        return $"{status.Read} {status.AcceptedInAll} {status.Duplicates} {status.Late} {string.Join(',', status.DeadLetters)} {status.Scores} "
            + $"{string.Join(',', status.AlertSteps)} {status.Clock} {SavedBoard(state)}";
    }

    private static string SavedBoard(LiveState state) => string.Join('\n', state.Board.Scores.OrderBy(score => score.Company)
        .Select(score => $"{score.Company} {score.At} {score.Score} {score.Level}"));

    /// <summary>A clock that goes where the test turns it, never back.</summary>
    private sealed class TurnedTime : TimeProvider
    {
        public Instant Now { get; private set; } = Instant.MinValue;

        public void TurnTo(Instant moment) => Now = moment > Now ? moment : Now;

        public override DateTimeOffset GetUtcNow() => DateTimeOffset.FromUnixTimeMilliseconds(Now.Milliseconds);

        public override long TimestampFrequency => Instant.Second;

        public override long GetTimestamp() => Now.Milliseconds;
    }

    /// <summary>Idempotent as the ledger is, in memory.</summary>
    private sealed class ListBook : IAlertBook
    {
        private readonly HashSet<(string, TransitionKind, Instant, RiskLevel)> known = [];

        public List<RecordedTransition> Steps { get; } = [];

        public void Record(IReadOnlyList<RecordedTransition> steps) => Steps.AddRange(steps.Where(step =>
            known.Add((step.Step.AlertId, step.Step.Transition, step.Step.At, step.Step.Level))));

        public void Revise(IReadOnlyList<RevisedEvidence> open)
        {
        }
    }
}
