using System.Reactive.Disposables;
using LaborRisk.Domain;
using LaborRisk.Ledger;
using LaborRisk.Server.Live;
using Microsoft.Extensions.Hosting;

namespace LaborRisk.Server.Http;

/// <summary>Puts what people did in the ledger onto the live stream.</summary>
internal sealed class LedgerStream(LedgerNews news, AlertDesk desk, CompanyDirectory companies, LiveShard shard) : IHostedService
{
    private readonly CompositeDisposable listening = [];

    public Task StartAsync(CancellationToken cancellationToken)
    {
        listening.Add(news.Steps.Subscribe(shard.Hear));
        listening.Add(news.Arrivals.Subscribe(arrival => Tell(StreamKind.Notice, "notice", officer: arrival.OfficerId)));
        listening.Add(news.Changes.Subscribe(alertId => Tell(StreamKind.Change, "change", CompanyOf(alertId))));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        listening.Dispose();
        return Task.CompletedTask;
    }

    private void Tell(StreamKind kind, string name, int? company = null, string officer = "") => shard.Hub.Publish(
        id => new StreamEvent(id, kind, company, default, StreamFrames.Nudge(id, name)) { Officer = officer });

    private int? CompanyOf(string alertId) =>
        desk.Find(new Sight.District(), alertId) is { } found && companies.TryFind(found.Alert.EnterpriseId, out var company) ? company : null;
}
