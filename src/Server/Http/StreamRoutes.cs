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

    /// <summary>So often it is asked anew whether the client may still listen.</summary>
    private static readonly TimeSpan AskEvery = TimeSpan.FromSeconds(10);

    public static void MapStream(this IEndpointRouteBuilder routes) => routes.MapGet("/api/stream", AnswerAsync);

    private static async Task AnswerAsync(
        HttpContext context, LiveShard shard, StreamClients clients, CallerReader callers, TimeProvider time, IHostApplicationLifetime lifetime)
    {
        using var place = clients.TryEnter();
        if (place is null)
        {
            await LiveFaults.StreamFull.ExecuteAsync(context);
            return;
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        context.Response.ContentType = "text/event-stream";
        var caller = context.Caller();
        try
        {
            await Task.WhenAll(
                EndingAllAsync(SendAsync(context.Response.BodyWriter, shard.Hub, StreamViews.Of(caller), Start(context.Request, shard.Hub), stop.Token)),
                EndingAllAsync(WhileStillAsync(caller, () => callers.Look(context.Request), time, stop.Token)));
        }
        catch (OperationCanceledException)
        {
            // The client has gone or may no longer listen, or the service stops: how a stream ends.
        }

        async Task EndingAllAsync(Task part)
        {
            try
            {
                await part;
            }
            finally
            {
                await stop.CancelAsync();
            }
        }
    }

    /// <summary>Ends when the caller is gone: signed out, expired, disabled, revoked, or given another role or town.</summary>
    private static async Task WhileStillAsync(Caller opened, Func<Caller?> read, TimeProvider time, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(AskEvery, time);
        while (IsStill(opened, read()) && await timer.WaitForNextTickAsync(stop))
        {
        }
    }

    /// <summary>Whether the view the stream was opened with is still the caller's.</summary>
    private static bool IsStill(Caller opened, Caller? now) =>
        now is not null && now.Kind == opened.Kind && now.Sight == opened.Sight && now.SignedIn?.OfficerId == opened.SignedIn?.OfficerId;

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
