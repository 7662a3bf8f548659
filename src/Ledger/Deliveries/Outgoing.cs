using LaborRisk.Domain;

namespace LaborRisk.Ledger;

/// <summary>A delivery that is due.</summary>
public sealed record Outgoing
{
    public string DeliveryId { get; init; } = "";

    /// <summary>The idempotency key that the receiver sees: the same at every attempt.</summary>
    public string Key { get; init; } = "";

    /// <summary>Goes to somebody inside the enterprise, who is told title and body alone.</summary>
    public bool IsInside { get; init; }

    public string AlertId { get; init; } = "";

    public string EnterpriseId { get; init; } = "";

    public string Name { get; init; } = "";

    public string OfficerId { get; init; } = "";

    public string Transport { get; init; } = "";

    public string Reason { get; init; } = "";

    public string Transition { get; init; } = "";

    public string Topic { get; init; } = "";

    public string Level { get; init; } = "";

    public string Title { get; init; } = "";

    public string Body { get; init; } = "";

    /// <summary>Attempts made before this one.</summary>
    public int Attempts { get; init; }

    public Instant At => new(AtMs);

    internal long AtMs { get; init; }
}
