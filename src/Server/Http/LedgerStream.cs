using System.Reactive.Disposables;
using LaborRisk.Ledger;
using LaborRisk.Server.Live;
using Microsoft.Extensions.Hosting;

namespace LaborRisk.Server.Http;

/// <summary>Puts what people did in the ledger onto the live stream.</summary>
internal sealed class LedgerStream(LedgerNews news, LiveShard shard) : IHostedService
{
    private readonly CompositeDisposable listening = [];

    public Task StartAsync(CancellationToken cancellationToken)
    {
        listening.Add(news.Steps.Subscribe(shard.Hear));
        listening.Add(news.Arrivals.Subscribe(arrival => Tell(StreamKind.Notice, arrival.OfficerId)));
        listening.Add(news.Changes.Subscribe(_ => Tell(StreamKind.Change, "")));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        listening.Dispose();
        return Task.CompletedTask;
    }

    private void Tell(StreamKind kind, string officer) => shard.Hub.Publish(
        id => new StreamEvent(id, kind, null, default, StreamFrames.Nudge(id, kind == StreamKind.Notice ? "notice" : "change")) { Officer = officer });
}
