using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using LaborRisk.Domain;

namespace LaborRisk.WholeProduct.Live;

/// <summary>
/// 2,000 records a second over several connections, now as their time. Company after company gets searches and reports that raise its score. What is
/// not answered is sent again until it is, as the interface asks of senders.
/// </summary>
internal sealed class PacedLoad(Func<LiveService> service, CompanyDirectory companies)
{
    private const int RecordsPerRequest = 20;
    private const int Connections = 4;
    private const int HotRecords = 400;
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(40);

    private readonly ConcurrentQueue<byte[]> answered = new();
    private long made;
    private int repeated;

    /// <summary>Every record of every request that was answered 202.</summary>
    public IReadOnlyCollection<byte[]> Answered => answered;

    /// <summary>Requests that had to be sent again.</summary>
    public int Repeated => repeated;

    /// <summary>Sends until it is told to stop; what was begun is sent to its end.</summary>
    public Task RunAsync(CancellationToken stop) => Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(() => SendAsync(stop), CancellationToken.None)));

    private async Task SendAsync(CancellationToken stop)
    {
        var began = TimeProvider.System.GetTimestamp();
        for (var due = Every; !stop.IsCancellationRequested; due += Every)
        {
            // What a restart held up is made good at once: the load waits for nobody.
            var early = due - TimeProvider.System.GetElapsedTime(began);
            await Task.Delay(early > TimeSpan.Zero ? early : TimeSpan.Zero, CancellationToken.None);
            byte[][] records = [.. Enumerable.Range(0, RecordsPerRequest).Select(_ => Make(Interlocked.Increment(ref made)))];
            while (!await IsTakenAsync(records))
            {
                Interlocked.Increment(ref repeated);
                await Task.Delay(20, CancellationToken.None);
            }

            Array.ForEach(records, answered.Enqueue);
        }
    }

    private async Task<bool> IsTakenAsync(byte[][] records)
    {
        try
        {
            using var answer = await service().PostAsync(records);
            return answer.StatusCode == HttpStatusCode.Accepted;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private byte[] Make(long number)
    {
        var at = Instant.From(TimeProvider.System.GetUtcNow());
        var hot = companies[(int)(number / HotRecords % companies.Count)].Id;
        var any = companies[(int)(number * 7_919 % companies.Count)].Id;
        return Encoding.UTF8.GetBytes((number % 40, number % HotRecords) switch
        {
            (_, 7) => $$"""{"type":"enterprise-event","id":"k-{{number}}","enterpriseId":"{{hot}}","kind":"wage_complaint","persons":12,"at":"{{at}}"}""",
            (_, 207) => $$"""{"type":"enterprise-event","id":"k-{{number}}","enterpriseId":"{{hot}}","kind":"insolvency_filing","at":"{{at}}"}""",
            (0 or 20, _) => Query(number, hot, "公司拖欠工资三个月了怎么办", at),
            _ => Query(number, any, "红烧肉怎么做", at),
        });
    }

    private static string Query(long number, string company, string text, Instant at) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"type":"worker-query","id":"k-{{number}}","enterpriseId":"{{company}}","workerId":"w-{{number * 31 % 40_009}}","text":"{{text}}","at":"{{at}}"}""");
}
