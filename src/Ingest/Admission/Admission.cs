using LaborRisk.Domain;

namespace LaborRisk.Ingest;

/// <summary>A sound record after forgetting: all that is left of it, ready to be taken or, if held, to wait.</summary>
/// <param name="Id">Keyed hash of the record's id.</param>
/// <param name="RememberUntil">Until when the id is remembered: beyond it the same record would be too late.</param>
/// <param name="Query">The signal of a query; of other kinds only time, company and kind are set.</param>
/// <param name="Asker">Of a query.</param>
internal readonly record struct Admission(
    ulong Id, Instant RememberUntil, Signal Query, Asker Asker, EmploymentReport? Report, EnterpriseEvent? Happened)
{
    public SignalKind Kind => Query.Kind;

    public Instant At => Query.At;
}
