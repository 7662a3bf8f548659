using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using LaborRisk.Domain;
using LaborRisk.Ingest;
using LaborRisk.Ledger;
using LaborRisk.Simulator;
using LaborRisk.WholeProduct.Delivery;
using LaborRisk.WholeProduct.Desk;
using LaborRisk.WholeProduct.Replay;
using Xunit.Abstractions;

namespace LaborRisk.WholeProduct.Live;

/// <summary>kill -9 under 2,000 records a second: nothing answered is lost, nothing is decided or told twice.</summary>
[Collection(ReplayTests.Name)]
public sealed class KillUnderLoadFacts(SimulatedDistrict home, ITestOutputHelper report) : IAsyncLifetime
{
    private const int EveryFails = 10;

    private readonly string root = home.Folder();
    private readonly ConcurrentQueue<(string Life, string Key)> told = new();
    private readonly List<LiveService> lives = [];
    private Receiver hook = null!;
    private LiveService current = null!;
    private string officers = "";

    private static int Kills => Effort.IsLong ? 10 : 2;

    private static int LongestLifeMs => Effort.IsLong ? 8_000 : 2_000;

    private string Data => Path.Combine(root, "data");

    private string Directory => Path.Combine(root, "enterprises.csv");

    private string Officers => Path.Combine(root, "officers.csv");

    public async Task InitializeAsync()
    {
        DistrictWriter.Write(new DistrictPlan { Seed = 7, Companies = 400, Days = 2 }, root);
        hook = await Receiver.StartAsync((http, before) =>
        {
            if (before % EveryFails == 0)
            {
                http.Response.StatusCode = 503;
                return Task.CompletedTask;
            }

            told.Enqueue((http.Request.Path, http.Request.Headers["Idempotency-Key"].ToString()));
            return Task.CompletedTask;
        });
        officers = await File.ReadAllTextAsync(Officers);
    }

    public async Task DisposeAsync()
    {
        lives.ForEach(life => life.Dispose());
        await hook.DisposeAsync();
    }

    [Fact]
    public async Task Killed_under_load_it_loses_nothing_and_tells_nothing_twice()
    {
        var random = new Random(20_261_122);
        var companies = DirectoryFile.Read(Directory).Companies;
        await LiveAsync();
        var load = new PacedLoad(() => current, companies);
        using var enough = new CancellationTokenSource();
        var started = TimeProvider.System.GetTimestamp();
        var sending = load.RunAsync(enough.Token);
        for (var kill = 0; kill < Kills; kill++)
        {
            await Task.Delay(random.Next(200, LongestLifeMs));
            await current.KillAsync();
            await LiveAsync();
        }

        await Task.Delay(LongestLifeMs / 2);
        await enough.CancelAsync();
        await sending;
        var seconds = TimeProvider.System.GetElapsedTime(started).TotalSeconds;

        // Every record that was answered is there: sent again, each is known.
        var again = 0;
        foreach (var records in load.Answered.Chunk(5_000))
        {
            var answer = await current.TakeAsync(records);
            Assert.Equal((0, 0), ((int)answer["accepted"]!, answer["rejected"]!.AsArray().Count));
            again += (int)answer["duplicates"]!;
        }

        Assert.Equal(load.Answered.Count, again);
        Assert.Equal(load.Answered.Count, await current.MetricAsync("records_accepted_total"));
        await Eventually.BecomesTrueAsync(() => LedgerFile.Count(Data, "SELECT COUNT(*) FROM deliveries WHERE transport = 'webhook' AND state = 'waiting'") == 0);
        Assert.Equal(0, await current.StopAsync());

        var stored = LedgerFile.EngineSteps(Data);
        var decided = await ReplayAsync();
        Assert.NotEmpty(decided);
        Assert.Equal(decided, stored);
        var due = decided.Where(step => step.Hearers.Contains("desk-by-hook webhook", StringComparison.Ordinal))
            .Select(step => DeliveryId.Of(step.AlertId, step.Transition, step.At, "desk-by-hook", "webhook")).ToList();
        Assert.NotEmpty(due);

        // Told twice under one key is only what was on its way at a kill: never within one life.
        Assert.DoesNotContain(told.GroupBy(each => each), each => each.Count() > 1);
        var keys = told.Select(each => each.Key).ToList();
        Assert.Equal(due.Order(StringComparer.Ordinal), keys.Distinct().Order(StringComparer.Ordinal));
        report.WriteLine(
            $"{Kills} kills in {seconds:F0} s, {load.Answered.Count:N0} records answered 202 ({load.Answered.Count / seconds:F0}/s, restarts included), "
            + $"{load.Repeated} requests sent again; {stored.Count} steps; {due.Count} webhooks due, "
            + $"{hook.All.Count} requests at the receiver, {keys.Count - keys.Distinct().Count()} keys seen again after 2xx");
    }

    private async Task LiveAsync()
    {
        // Each life has an address of its own, so that the receiver can tell which one sent.
        await File.WriteAllTextAsync(Officers, $"{officers}desk-by-hook,值班平台,district_union,*,webhook,{hook.Address}/{lives.Count},false\r\n");
        current = await LiveService.StartAsync(home, Data, new JsonObject
        {
            ["clock"] = "arrival",
            ["directory"] = Directory,
            ["officers"] = Officers,
            ["journal"] = new JsonObject { ["segmentMiB"] = 1, ["snapshotSignals"] = 3_000 },
            ["delivery"] = new JsonObject { ["webhookSecret"] = "a secret of the test", ["allowedNetworks"] = "127.0.0.0/8" },
        });
        lives.Add(current);
    }

    private async Task<IReadOnlyList<ToldStep>> ReplayAsync()
    {
        var output = home.Folder();
        var replayed = await House.Executable.RunAsync(
            "replay", "--journal", Data, "--directory", Directory, "--officers", Officers, "--out", output,
            "--until", Instant.From(TimeProvider.System.GetUtcNow()).ToString());
        Assert.Equal("", replayed.Error);
        return [.. Written.Lines(await File.ReadAllTextAsync(Path.Combine(output, "alerts.ndjson"))).Select(ToldStep.Of)];
    }
}
