using System.Globalization;
using System.Reactive.Concurrency;
using System.Text.Json.Nodes;
using LaborRisk.Domain;
using LaborRisk.Ingest;
using LaborRisk.Ingest.Topics;
using LaborRisk.Server.Commands;
using LaborRisk.Server.Configuration;
using LaborRisk.Server.Live;
using LaborRisk.WholeProduct.Replay;

namespace LaborRisk.WholeProduct.Live;

/// <summary>What was decided stays decided as it was, however directory and thresholds are edited between a crash and the restart.</summary>
[Collection(ReplayTests.Name)]
public sealed class InputHistoryFacts : IDisposable
{
    private readonly SimulatedDistrict district;
    private readonly LiveFolder folder;
    private readonly FolderLock held;
    private readonly EpochKeys keys;

    public InputHistoryFacts(SimulatedDistrict district)
    {
        this.district = district;
        folder = new LiveFolder(district.Folder());
        held = folder.Create();
        keys = EpochKeys.Open(folder.Keys);
        File.Copy(Path.Combine(district.Root, "enterprises.csv"), Enterprises);
        File.Copy(Path.Combine(district.Root, "officers.csv"), Officers);
        WriteThresholds(version: 1, yellow: 8);
    }

    private int PerLife => district.Lines.Count * 2 / 5;

    private string Enterprises => Path.Combine(folder.Root, "enterprises.csv");

    private string Officers => Path.Combine(folder.Root, "officers.csv");

    private string Thresholds => Path.Combine(folder.Root, "thresholds.json");

    [Fact]
    public async Task A_tail_is_decided_again_by_the_files_of_its_time_and_what_comes_then_by_the_new_ones()
    {
        var first = await LiveAsync(0);
        Assert.NotEmpty(first.Steps);
        Assert.All(first.Steps, step => Assert.Equal(1, step.Step.ThresholdVersion));

        WriteThresholds(version: 2, yellow: 5);
        DropEveryOtherCompany();
        var second = await LiveAsync(1);
        Assert.Equal(Told(first), Told(second).Take(first.Steps.Count));
        var later = second.Steps.Skip(first.Steps.Count).ToList();
        Assert.NotEmpty(later);
        Assert.All(later, step => Assert.Equal(2, step.Step.ThresholdVersion));
        Assert.Contains("directory、阈值 thresholds", Assert.Single(second.Complaints), StringComparison.Ordinal);

        // Both versions lie in the tail now; and where nothing was edited there is nothing to say.
        var third = await LiveAsync(2);
        Assert.Equal(Told(second), Told(third).Take(second.Steps.Count));
        Assert.Empty(third.Complaints);
    }

    [Fact]
    public async Task Without_the_copy_that_the_tail_was_decided_by_there_is_no_start_and_the_file_is_named()
    {
        await LiveAsync(0);
        WriteThresholds(version: 2, yellow: 5);
        var copies = Directory.EnumerateFiles(folder.Inputs).Where(path => File.ReadAllText(path).Contains("\"version\":1", StringComparison.Ordinal)).ToList();
        File.Delete(Assert.Single(copies));

        var complaint = await Assert.ThrowsAsync<CommandFailedException>(() => LiveAsync(1));

        Assert.Contains(Path.GetFileName(copies[0]), complaint.Message, StringComparison.Ordinal);
        Assert.Contains("恢复", complaint.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_kept_no_history_yet_opens_and_keeps_one_from_then_on()
    {
        await LiveAsync(0);
        Directory.Delete(folder.Inputs, recursive: true);

        await LiveAsync(1);

        Assert.Equal(0, Assert.Single(InputHistory.Open(folder).Since).Position);
    }

    public void Dispose()
    {
        keys.Dispose();
        held.Dispose();
    }

    /// <summary>A life that ends by a crash: no snapshot but the first.</summary>
    private async Task<Memory> LiveAsync(int life)
    {
        var history = InputHistory.Open(folder);
        history.Keep(Enterprises, Officers, Thresholds);
        var book = new Memory();
        using var thread = new EventLoopScheduler();
        using var shard = new LiveShard(
            new ShardInputs(
                CompanyRoll.Arrange(DirectoryFile.Read(Enterprises).Companies, folder.Companies), OfficersFile.Read(Officers),
                ThresholdsFile.Read(Thresholds), TopicClassifier.LoadDefault(), keys, Arrival: null),
            new LiveSettings(
                folder, new IntakeSettings(), new JournalSettings { SnapshotSignals = int.MaxValue, SnapshotMinutes = 600 }, new StreamSettings()),
            book, null, thread, TimeProvider.System)
        {
            History = history,
            Complain = book.Complaints.Add,
        };
        await shard.StartAsync(CancellationToken.None);
        foreach (var lines in district.Lines.Skip(life * PerLife).Take(PerLife).Chunk(50))
        {
            var body = lines.SelectMany(line => line).ToArray();
            var ends = lines.Select((_, i) => lines.Take(i + 1).Sum(line => line.Length)).ToList();
            var receipt = await shard.SubmitAsync(new Submission(body, [.. ends.Select((end, i) => (end - lines[i].Length)..end)]));
            Assert.Equal(Taken.Durable, receipt.Taken);
        }

        await shard.WallAsync();
        return book;
    }

    private void WriteThresholds(int version, double yellow) => File.WriteAllText(Thresholds, new JsonObject
    {
        ["version"] = version,
        ["levels"] = new JsonObject { ["blue"] = 3, ["yellow"] = yellow, ["orange"] = 35, ["red"] = 75 },
    }.ToJsonString());

    private void DropEveryOtherCompany()
    {
        var lines = File.ReadAllLines(Enterprises);
        File.WriteAllLines(Enterprises, [lines[0], .. lines.Skip(1).Where((_, i) => i % 2 == 0)]);
    }

    private static IEnumerable<string> Told(Memory book) => book.Steps.Select(each => string.Create(
        CultureInfo.InvariantCulture,
        $"{each.Step.AlertId} {each.Step.Transition} {each.Step.At} {each.Step.Level} {each.Step.Score} {each.Step.ThresholdVersion} {each.Step.Recipients.Count}"));

    private sealed class Memory : IAlertBook
    {
        public List<RecordedTransition> Steps { get; } = [];

        public List<string> Complaints { get; } = [];

        public void Record(IReadOnlyList<RecordedTransition> steps) => Steps.AddRange(steps);

        public void Revise(IReadOnlyList<RevisedEvidence> open)
        {
        }
    }
}
