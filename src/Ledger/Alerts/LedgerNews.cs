using System.Reactive;
using System.Reactive.Linq;
using System.Reactive.Subjects;
using LaborRisk.Domain;

namespace LaborRisk.Ledger;

/// <summary>What has just been committed. Told on the thread that committed it: listeners hand on and return.</summary>
public sealed class LedgerNews : IDisposable
{
    private readonly Subject<AlertTransition> steps = new();
    private readonly Subject<InboxArrival> arrivals = new();
    private readonly Subject<string> changes = new();
    private readonly Subject<Unit> outbox = new();
    private readonly Lock telling = new();

    /// <summary>Steps that people made: released, acknowledged, resolved.</summary>
    public IObservable<AlertTransition> Steps => steps.AsObservable();

    public IObservable<InboxArrival> Arrivals => arrivals.AsObservable();

    /// <summary>Ids of alerts that a person did something to, an answer included, or that rest on other evidence now.</summary>
    public IObservable<string> Changes => changes.AsObservable();

    /// <summary>The outbox has new rows to send.</summary>
    public IObservable<Unit> Outbox => outbox.AsObservable();

    public void Dispose()
    {
        steps.Dispose();
        arrivals.Dispose();
        changes.Dispose();
        outbox.Dispose();
    }

    internal void TellChanged(IEnumerable<string> alertIds)
    {
        lock (telling)
        {
            foreach (var alertId in alertIds)
            {
                changes.OnNext(alertId);
            }
        }
    }

    internal void Tell(IEnumerable<InboxArrival> arrived, AlertTransition? step = null, string? changed = null)
    {
        lock (telling)
        {
            outbox.OnNext(Unit.Default);
            foreach (var arrival in arrived)
            {
                arrivals.OnNext(arrival);
            }

            if (step is not null)
            {
                steps.OnNext(step);
            }

            if (changed is not null)
            {
                changes.OnNext(changed);
            }
        }
    }
}
