namespace LaborRisk.Simulator;

/// <summary>One registry entry, ticket or mediator's report, before it is written.</summary>
/// <param name="Kind">As the contract names it.</param>
internal sealed record RegistryRecord(int Company, string Kind, long Second, string Source)
{
    /// <summary>What a ticket says; <c>null</c> for a registry entry.</summary>
    public Ticket? Ticket { get; init; }
}

/// <param name="Ref">Ticket number; the same through whichever hotline it comes.</param>
/// <param name="Topic">As the contract names it; <c>null</c> = not named.</param>
internal sealed record Ticket(string Ref, int Persons, double Severity, string? Topic);
