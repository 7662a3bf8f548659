using System.Runtime.InteropServices;

namespace LaborRisk.Domain;

/// <summary>Signals of one shard in stream order. All of a batch's clocks lie within one district hour, so that timers fall between batches.</summary>
public sealed class SignalBatch
{
    private readonly List<Signal> signals = [];
    private readonly List<EmploymentReport> reports = [];
    private readonly List<EnterpriseEvent> events = [];

    public ReadOnlySpan<Signal> Signals => CollectionsMarshal.AsSpan(signals);

    public int Count => signals.Count;

    public EmploymentReport ReportOf(in Signal signal) => reports[signal.Detail];

    public EnterpriseEvent EventOf(in Signal signal) => events[signal.Detail];

    public void Add(in Signal query) => signals.Add(query);

    public void Add(Instant clock, EmploymentReport report)
    {
        signals.Add(new Signal { Kind = SignalKind.Employment, Clock = clock, At = report.ReportedAt, Company = report.Company, Detail = reports.Count });
        reports.Add(report);
    }

    public void Add(Instant clock, EnterpriseEvent happened)
    {
        signals.Add(new Signal { Kind = SignalKind.Event, Clock = clock, At = happened.At, Company = happened.Company, Detail = events.Count });
        events.Add(happened);
    }

    /// <summary>Empties the batch for reuse; keeps its memory.</summary>
    public void Clear()
    {
        signals.Clear();
        reports.Clear();
        events.Clear();
    }
}
