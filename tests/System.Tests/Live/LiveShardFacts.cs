using System.Reactive.Concurrency;
using System.Text;
using LaborRisk.Domain;
using LaborRisk.Ingest;
using LaborRisk.Ingest.Topics;
using LaborRisk.Server.Configuration;
using LaborRisk.Server.Live;
using LaborRisk.WholeProduct.Replay;

namespace LaborRisk.WholeProduct.Live;

/// <summary>The live shard at the limits of its journal.</summary>
[Collection(ReplayTests.Name)]
public sealed class LiveShardFacts(SimulatedDistrict district)
{
    private const int PerRequest = 500;
    private const string At = "2025-03-01T09:00:00+08:00";

    private static readonly JournalSettings Unhurried = new() { SnapshotSignals = int.MaxValue, SnapshotMinutes = 600 };

    [Theory]
    [InlineData(2)]
    [InlineData(1)]
    public async Task A_journal_at_its_cap_makes_room_for_itself_also_after_a_restart(int largestMiB)
    {
        var data = Path.Combine(district.Folder(), "data");
        var settings = Unhurried with { SegmentMiB = 1, LargestMiB = largestMiB };
        await KeepsTakingAsync(data, settings, bytesOfALife: 3 << 20, shard => Assert.True(shard.Status.JournalBytes <= (long)largestMiB << 20));
    }

    [RootFact]
    public async Task On_a_disk_with_room_for_one_segment_it_goes_on_too()
    {
        using var disk = new SmallDisk(district.Folder(), mebiBytes: 10);
        var settings = Unhurried with { SegmentMiB = 4, LargestMiB = 4_096 };
        await KeepsTakingAsync(Path.Combine(disk.Folder, "data"), settings, bytesOfALife: 5 << 20, _ => { });
    }

    private async Task KeepsTakingAsync(string data, JournalSettings settings, long bytesOfALife, Action<LiveShard> check)
    {
        var sent = 0;
        for (var life = 0; life < 2; life++)
        {
            using var held = new LiveFolder(data).Create();
            using var thread = new EventLoopScheduler();
            using var keys = EpochKeys.Open(Path.Combine(data, "keys"));
            using var shard = Begin(data, settings, keys, thread);
            await shard.StartAsync(CancellationToken.None);
            var before = shard.Status.JournalEnd;
            while (shard.Status.JournalEnd - before < bytesOfALife)
            {
                var receipt = await SendAsync(shard, sent);
                Assert.Equal((Taken.Durable, PerRequest), (receipt.Taken, receipt.Accepted));
                sent += PerRequest;
            }

            check(shard);
            await shard.StopAsync();
        }
    }

    private LiveShard Begin(string data, JournalSettings settings, EpochKeys keys, EventLoopScheduler thread) => new(
        new ShardInputs(district.Companies, district.Officers, new Thresholds(), TopicClassifier.LoadDefault(), keys, Arrival: null),
        new LiveSettings(
            new LiveFolder(data),
            new IntakeSettings(),
            settings,
            new StreamSettings()),
        new NoBook(), null, thread, TimeProvider.System);

    private async Task<Receipt> SendAsync(LiveShard shard, int from)
    {
        var company = district.Companies[0].Id;
        var records = Enumerable.Range(from, PerRequest).Select(number => Encoding.UTF8.GetBytes(
            $$"""{"type":"worker-query","id":"q-{{number}}","enterpriseId":"{{company}}","workerId":"w","text":"","at":"{{At}}"}""")).ToList();
        var ends = records.Select((_, i) => records.Take(i + 1).Sum(record => record.Length)).ToList();
        var body = records.SelectMany(record => record).ToArray();
        Assert.True(shard.Queue.TryEnter(body.Length));
        var receipt = await shard.SubmitAsync(new Submission(body, [.. ends.Select((end, i) => (end - records[i].Length)..end)]));
        shard.Queue.Leave(body.Length);
        return receipt;
    }

    private sealed class NoBook : IAlertBook
    {
        public void Record(IReadOnlyList<RecordedTransition> steps)
        {
        }

        public void Revise(IReadOnlyList<RevisedEvidence> open)
        {
        }
    }
}
