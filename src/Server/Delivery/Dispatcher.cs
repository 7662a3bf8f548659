using System.Threading.Channels;
using LaborRisk.Domain;
using LaborRisk.Ledger;
using LaborRisk.Server.Desk;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LaborRisk.Server.Delivery;

/// <summary>
/// Sends what lies in the outbox: at once when rows are added, again by backoff, and from where it stood after a restart. At least once, under
/// the same key.
/// </summary>
internal sealed partial class Dispatcher(
    Outbox outbox, LedgerNews news, IEnumerable<ITransport> transports, CurrentDistrict district, DeliveryOptions options, TimeProvider clock,
    ILogger<Dispatcher> log) : BackgroundService
{
    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromSeconds(2);

    private readonly Dictionary<string, ITransport> byName = transports.ToDictionary(transport => transport.Name, StringComparer.Ordinal);

    // One ring is enough however many rows came: whoever wakes looks at all of them.
    private readonly Channel<bool> bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private readonly Dictionary<string, Task> sending = new(StringComparer.Ordinal);

    private Instant Now => Instant.From(clock.GetUtcNow());

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var ringing = news.Outbox.Subscribe(_ => bell.Writer.TryWrite(true));
        try
        {
            await KeepTryingAsync(() => outbox.TakeUpConfigured(Now), stoppingToken);
            while (true)
            {
                await SettleAsync();

                // One moment for both: what comes due between two looks would be seen by neither.
                var now = Now;
                await KeepTryingAsync(() => SendDue(now, stoppingToken), stoppingToken);
                await WaitAsync(now, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await Task.WhenAll(sending.Values);
        }
    }

    private void SendDue(Instant now, CancellationToken stop)
    {
        foreach (var delivery in outbox.Due(now, options.Lanes + sending.Count))
        {
            if (sending.Count < options.Lanes && !sending.ContainsKey(delivery.DeliveryId))
            {
                sending.Add(delivery.DeliveryId, SendAsync(delivery, stop));
            }
        }
    }

    private async Task SendAsync(Outgoing delivery, CancellationToken stop)
    {
        // Leaves the loop's thread at once, and rings on every way out.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        try
        {
            if (!byName.TryGetValue(delivery.Transport, out var transport))
            {
                await KeepTryingAsync(() => outbox.NotConfigured(delivery.DeliveryId), stop);
                return;
            }

            var address = district.Current.Reach(delivery.OfficerId, delivery.Transport)?.Address;
            var fault = address is null ? "officer_not_on_file" : await transport.SendAsync(delivery, address, stop);
            await KeepTryingAsync(() => Mark(delivery, fault), stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Not marked: sent again after the restart, under the same key.
        }
        finally
        {
            bell.Writer.TryWrite(true);
        }
    }

    /// <summary>Until the ledger goes. What was sent is not sent again because it cannot be noted: it keeps its lane until there is room.</summary>
    private async Task KeepTryingAsync(Action work, CancellationToken stop)
    {
        while (true)
        {
            try
            {
                work();
                return;
            }
            catch (UnwritableBookException)
            {
                await Task.Delay(TryAgainAfter, clock, stop);
            }
        }
    }

    private void Mark(Outgoing delivery, string? fault)
    {
        if (fault is null)
        {
            outbox.Delivered(delivery.DeliveryId, Now);
        }
        else if (options.Backoff.After(delivery.Attempts + 1, options.Chance()) is { } wait)
        {
            outbox.TryAgain(delivery.DeliveryId, fault, Now.Plus((long)wait.TotalMilliseconds));
        }
        else
        {
            outbox.GiveUp(delivery.DeliveryId, fault);
            GaveUp(delivery.DeliveryId, delivery.Transport, fault);
        }
    }

    /// <summary>Lets go of what has ended; what failed without being expected stops the service.</summary>
    private async Task SettleAsync()
    {
        foreach (var (id, task) in sending.Where(pair => pair.Value.IsCompleted).ToList())
        {
            sending.Remove(id);
            await task;
        }
    }

    /// <summary>Until rows come, one is sent, or the next is due.</summary>
    private async Task WaitAsync(Instant now, CancellationToken stop)
    {
        Instant? next = null;
        await KeepTryingAsync(() => next = outbox.NextAfter(now), stop);
        using var due = next is { } moment
            ? new CancellationTokenSource(TimeSpan.FromMilliseconds(Math.Max(0, moment - Now)), clock)
            : new CancellationTokenSource();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, due.Token);
        try
        {
            await bell.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "投递失败，已放弃 · delivery {DeliveryId} by {Transport} given up: {Fault}")]
    private partial void GaveUp(string deliveryId, string transport, string fault);
}
