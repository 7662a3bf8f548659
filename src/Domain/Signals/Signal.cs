namespace LaborRisk.Domain;

/// <summary>Which stream a signal came from.</summary>
public enum SignalKind : byte
{
    Query,
    Employment,
    Event,
}

/// <summary>
/// One accepted record after the door has forgotten who asked and what was typed. A struct of 40 bytes: batches are arrays of it.
/// Employment figures and enterprise events carry the rest of their content in <see cref="SignalBatch"/> at <see cref="Detail"/>.
/// </summary>
public readonly record struct Signal
{
    /// <summary>The engine's clock when the record was accepted; never decreases along the stream.</summary>
    public required Instant Clock { get; init; }

    /// <summary>Event time: <c>at</c>, or <c>reportedAt</c> for employment figures. May lie behind <see cref="Clock"/> (late).</summary>
    public required Instant At { get; init; }

    /// <summary>Queries only: who asked, unlinkable; <c>default</c> otherwise.</summary>
    public Pseudonym Worker { get; init; }

    /// <summary>Index into the directory, or <see cref="DistrictOnly"/>.</summary>
    public required int Company { get; init; }

    /// <summary>Employment and event signals: index into the batch's reports or events.</summary>
    public int Detail { get; init; }

    /// <summary>Queries only: how much this one counts, 0..1. Below 1 with a reason judged at the door (mass accounts, identical texts).</summary>
    public float Weight { get; init; }

    /// <summary>Queries only: other topics the text also touches.</summary>
    public TopicSet Secondary { get; init; }

    public Topic Topic { get; init; }

    public required SignalKind Kind { get; init; }

    /// <summary>The <see cref="Company"/> of a query whose account is bound to no enterprise: it counts for its topic in the district only.</summary>
    public const int DistrictOnly = -1;
}
