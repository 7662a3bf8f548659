using System.Collections.Concurrent;
using System.Text;
using LaborRisk.Bench.Measuring;
using LaborRisk.Domain;

namespace LaborRisk.Bench.Journal;

/// <summary>Registry entries that must move a company's score: sent one by one, and looked for on the live stream.</summary>
internal sealed class StreamProbes(ServiceUnderTest service, CompanyDirectory companies) : IDisposable
{
    private readonly ConcurrentDictionary<string, (long Sent, long Accepted)> waiting = new();
    private readonly ConcurrentDictionary<string, long> seen = new();
    private readonly SemaphoreSlim arrived = new(0);

    /// <summary>Opens the stream: from here on nothing is missed.</summary>
    public async Task<StreamReader> OpenAsync()
    {
        using var request = service.Request(HttpMethod.Get, "/api/stream", "wall");
        var answer = await service.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var lines = new StreamReader(await answer.Content.ReadAsStreamAsync());
        await lines.ReadLineAsync();
        return lines;
    }

    /// <summary>Notes when the line of each probe comes.</summary>
    public async Task ListenAsync(StreamReader lines, CancellationToken stop)
    {
        try
        {
            while (await lines.ReadLineAsync(stop) is { } line)
            {
                const string Head = "data: {\"enterpriseId\":\"";
                if (line.StartsWith(Head, StringComparison.Ordinal) && line.Contains("insolvency_filing", StringComparison.Ordinal)
                    && seen.TryAdd(line.Substring(Head.Length, 18), TimeProvider.System.GetTimestamp()))
                {
                    arrived.Release();
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The bench is over.
        }
    }

    /// <summary>Sends so many, a tenth of a second apart, each for another company.</summary>
    public async Task SendAsync(int count)
    {
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        for (var i = 0; i < count; i++)
        {
            await pace.WaitForNextTickAsync();
            var id = companies[companies.Count - 1 - i].Id;
            var record = $"{{\"type\":\"enterprise-event\",\"id\":\"p-{i}\",\"enterpriseId\":\"{id}\",\"kind\":\"insolvency_filing\","
                + $"\"at\":\"{Instant.From(TimeProvider.System.GetUtcNow())}\"}}";
            var sent = TimeProvider.System.GetTimestamp();
            await service.PostAsync(Encoding.UTF8.GetBytes(record));
            waiting[id] = (sent, TimeProvider.System.GetTimestamp());
        }

        for (var i = 0; i < count && await arrived.WaitAsync(TimeSpan.FromSeconds(5)); i++)
        {
        }
    }

    public void AddTo(Table table, int background)
    {
        var both = waiting.Where(pair => seen.ContainsKey(pair.Key)).ToList();
        Add("sent → line", both.Select(pair => Milliseconds(pair.Value.Sent, seen[pair.Key])));
        Add("202 received → line", both.Select(pair => Math.Max(0, Milliseconds(pair.Value.Accepted, seen[pair.Key]))));
        Add("sent → 202 received", both.Select(pair => Milliseconds(pair.Value.Sent, pair.Value.Accepted)));

        void Add(string what, IEnumerable<double> times)
        {
            var sorted = times.Order().ToList();
            table.Add(background, $"{sorted.Count}/{waiting.Count}", what, At(0.5), At(0.9), At(0.99), At(1));

            double At(double share) => sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];
        }
    }

    public void Dispose() => arrived.Dispose();

    private static double Milliseconds(long from, long to) => TimeProvider.System.GetElapsedTime(from, to).TotalMilliseconds;
}
