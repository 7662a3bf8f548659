using LaborRisk.Bench.Measuring;
using LaborRisk.Domain;

namespace LaborRisk.Bench.Journal;

/// <summary>
/// The service by HTTP: how many events a second become durable, and how long an accepted event takes to the live stream. Load and service share the
/// machine, so CPU time of the service an event is given beside.
/// </summary>
internal static class JournalBench
{
    private const int Companies = 2_000;
    private const int RecordsPerRequest = 1_000;
    private const int BodiesPerConnection = 40;
    /// <summary>Until the JIT compiler has finished with the door.</summary>
    private const int WarmUpRequests = 200;

    private const int BackgroundPerSecond = 10_000;
    private const int RequestsPerSecond = 50;

    public static async Task<string> RunAsync(int seconds, TextWriter progress)
    {
        var throughput = new Table(
            "connections", "records", "durable events/s", "service CPU µs/event", "records a flush", "ms a flush", "body bytes/event", "journal bytes/event");
        foreach (var connections in (int[])[1, 2, 4, 8])
        {
            progress.WriteLine($"{connections} connections …");
            await ThroughputAsync(throughput, connections);
        }

        progress.WriteLine("accepted → stream …");
        var latency = new Table("background events/s", "probes", "what", "p50 ms", "p90 ms", "p99 ms", "max ms");
        await LatencyAsync(latency, seconds);
        return throughput + "\n" + latency;
    }

    private static async Task ThroughputAsync(Table table, int connections)
    {
        using var service = ServiceUnderTest.Start(Companies);
        var source = new QueryBodies(DirectoryOf(service));
        for (var warm = 0; warm < WarmUpRequests; warm++)
        {
            await service.PostAsync(source.Make(RecordsPerRequest));
        }

        var bodies = Enumerable.Range(0, connections)
            .Select(_ => Enumerable.Range(0, BodiesPerConnection * 8 / connections).Select(_ => source.Make(RecordsPerRequest)).ToList()).ToList();
        var before = await FiguresAsync(service);
        var cpu = service.Cpu;
        var started = TimeProvider.System.GetTimestamp();
        await Task.WhenAll(bodies.Select(async mine =>
        {
            foreach (var body in mine)
            {
                await service.PostAsync(body);
            }
        }));
        var wall = TimeProvider.System.GetElapsedTime(started);
        var spent = service.Cpu - cpu;
        var after = await FiguresAsync(service);
        var records = after.Accepted - before.Accepted;
        var flushes = after.Flushes - before.Flushes;
        table.Add(
            connections, (long)records, records / wall.TotalSeconds, spent.TotalMicroseconds / records, records / flushes,
            (after.FlushSeconds - before.FlushSeconds) * 1_000 / flushes, bodies.Sum(mine => mine.Sum(body => (double)body.Length)) / records,
            (after.End - before.End) / records);
    }

    private static async Task LatencyAsync(Table table, int seconds)
    {
        using var service = ServiceUnderTest.Start(Companies);
        var directory = DirectoryOf(service);
        var source = new QueryBodies(directory);
        for (var warm = 0; warm < WarmUpRequests; warm++)
        {
            await service.PostAsync(source.Make(RecordsPerRequest));
        }

        using var stop = new CancellationTokenSource();
        using var probes = new StreamProbes(service, directory);
        using var lines = await probes.OpenAsync();
        var listening = probes.ListenAsync(lines, stop.Token);
        var load = LoadAsync(service, source, stop.Token);
        await probes.SendAsync(Math.Min(seconds * 10, QueryBodies.Quiet));
        await stop.CancelAsync();
        await Task.WhenAll(listening, load);
        probes.AddTo(table, BackgroundPerSecond);
    }

    private static async Task LoadAsync(ServiceUnderTest service, QueryBodies source, CancellationToken stop)
    {
        using var pace = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / RequestsPerSecond));
        var running = new List<Task>();
        while (!stop.IsCancellationRequested)
        {
            running.Add(service.PostAsync(source.Make(BackgroundPerSecond / RequestsPerSecond)));
            running.RemoveAll(task => task.IsCompletedSuccessfully);
            await pace.WaitForNextTickAsync(CancellationToken.None);
        }

        await Task.WhenAll(running);
    }

    private static CompanyDirectory DirectoryOf(ServiceUnderTest service) => Ingest.DirectoryFile.Read(service.Directory).Companies;

    private static async Task<(double Accepted, double Flushes, double FlushSeconds, double End)> FiguresAsync(ServiceUnderTest service) => (
        await service.MetricAsync("records_accepted_total"), await service.MetricAsync("journal_commits_total"),
        await service.MetricAsync("journal_commit_seconds_total"), await service.MetricAsync("journal_end_bytes"));
}
