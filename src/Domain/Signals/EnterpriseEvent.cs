namespace LaborRisk.Domain;

/// <summary>One registry entry, ticket or mediator's report about an enterprise.</summary>
public sealed record EnterpriseEvent(int Company, EnterpriseEventKind Kind, Instant At)
{
    /// <summary>Keyed hash of the ticket number; 0 = none. Records with the same ticket are one piece of evidence.</summary>
    public ulong Ticket { get; init; }

    /// <summary>An answer to our own alert (<c>causedBy</c> was given): adds no evidence.</summary>
    public bool CausedByOurAlert { get; init; }

    /// <summary>As reported; <c>null</c> = none.</summary>
    public Topic? Topic { get; init; }

    /// <summary>How many people it concerns; NaN = not reported.</summary>
    public double Persons { get; init; } = double.NaN;

    /// <summary>0..1; NaN = not reported.</summary>
    public double Severity { get; init; } = double.NaN;
}
