using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using LaborRisk.Server.Accounts;
using LaborRisk.Server.Configuration;
using LaborRisk.Server.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;

namespace LaborRisk.Server.Http;

/// <summary><c>GET /api/stream</c>: scores, alerts and health as server-sent events.</summary>
internal static class StreamRoutes
{
    /// <summary>So many bytes are collected before they are sent, when a client has much to catch up with.</summary>
    private const int FlushAt = 64 << 10;

    public static void MapStream(this IEndpointRouteBuilder routes) => routes.MapGet("/api/stream", AnswerAsync);

    private static async Task AnswerAsync(
        HttpContext context, LiveShard shard, StreamViews views, StreamClients clients, IHostApplicationLifetime lifetime)
    {
        using var place = clients.TryEnter();
        if (place is null)
        {
            await LiveFaults.StreamFull.ExecuteAsync(context);
            return;
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        context.Response.ContentType = "text/event-stream";
        try
        {
            await SendAsync(context.Response.BodyWriter, shard.Hub, views.Of(context.Caller()), Start(context.Request, shard.Hub), stop.Token);
        }
        catch (OperationCanceledException)
        {
            // The client has gone or the service stops: how a stream ends.
        }
    }

    /// <summary>The id behind which the client wants to go on; −1 = one that nobody gave it.</summary>
    private static long Start(HttpRequest request, StreamHub hub) => request.Headers["Last-Event-ID"].ToString() is not { Length: > 0 } given ? hub.LastId
        : long.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id
        : -1;

    private static async Task SendAsync(PipeWriter output, StreamHub hub, StreamView view, long after, CancellationToken stop)
    {
        output.Write(":\n\n"u8);
        await output.FlushAsync(stop);
        var events = new List<StreamEvent>();
        while (true)
        {
            events.Clear();
            if (!hub.TryRead(after, events, out var more))
            {
                after = hub.LastId;
                output.Write(System.Text.Encoding.ASCII.GetBytes(
                    string.Create(CultureInfo.InvariantCulture, $"id: {after}\nevent: reset\ndata: {{\"reason\":\"too_old\"}}\n\n")));
                await output.FlushAsync(stop);
                continue;
            }

            foreach (var happened in events)
            {
                after = happened.Id;
                output.Write(view(happened).Span);
                if (output.UnflushedBytes >= FlushAt)
                {
                    await output.FlushAsync(stop);
                }
            }

            await output.FlushAsync(stop);
            await more.WaitAsync(stop);
        }
    }
}

/// <summary>Counts the clients of the stream; beyond the limit none is let in.</summary>
internal sealed class StreamClients(StreamSettings settings)
{
    private int now;

    public int Now => Volatile.Read(ref now);

    /// <returns><c>null</c> = there is no room.</returns>
    public IDisposable? TryEnter()
    {
        if (Interlocked.Increment(ref now) <= settings.Clients)
        {
            return System.Reactive.Disposables.Disposable.Create(() => Interlocked.Decrement(ref now));
        }

        Interlocked.Decrement(ref now);
        return null;
    }
}
