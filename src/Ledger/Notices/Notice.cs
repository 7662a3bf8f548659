using LaborRisk.Domain;

namespace LaborRisk.Ledger;

/// <summary>What lies in an officer's inbox.</summary>
public sealed record Notice
{
    public string NoticeId { get; init; } = "";

    public string AlertId { get; init; } = "";

    public string EnterpriseId { get; init; } = "";

    public string Name { get; init; } = "";

    public string Transition { get; init; } = "";

    public string Topic { get; init; } = "";

    public string Level { get; init; } = "";

    public string Title { get; init; } = "";

    public string Body { get; init; } = "";

    /// <summary>Told to somebody inside the enterprise: title and body alone passed the gates.</summary>
    public bool IsInside { get; init; }

    public string? Answer { get; init; }

    public Instant At => new(AtMs);

    public Instant? AnsweredAt => AnsweredMs is { } ms ? new Instant(ms) : null;

    internal long AtMs { get; init; }

    internal long? AnsweredMs { get; init; }

    internal string DeliveryId { get; init; } = "";

    internal bool Resolved { get; init; }
}
