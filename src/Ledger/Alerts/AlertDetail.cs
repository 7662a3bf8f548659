using LaborRisk.Domain;

namespace LaborRisk.Ledger;

/// <summary>An alert with everything that happened to it, oldest first.</summary>
public sealed record AlertDetail(
    AlertRow Alert, IReadOnlyList<StepRow> Steps, IReadOnlyList<ActRow> Acts, IReadOnlyList<DeliveryRow> Deliveries);

public sealed record StepRow
{
    internal const string Select = """
        SELECT at AS AtMs, transition AS Transition, level AS Level, score AS Score, made_by AS By, note AS Note
        FROM steps WHERE alert_id = @AlertId ORDER BY step_no
        """;

    public string Transition { get; init; } = "";

    public string Level { get; init; } = "";

    public double Score { get; init; }

    /// <summary>Who made it; <c>null</c> = the engine.</summary>
    public string? By { get; init; }

    public string? Note { get; init; }

    public Instant At => new(AtMs);

    internal long AtMs { get; init; }
}

public sealed record ActRow
{
    internal const string Select = """
        SELECT at AS AtMs, made_by AS By, kind AS Kind, note AS Note, to_officer AS ToOfficer, answer AS Answer, finding AS Finding,
            workers AS Workers, fen AS Fen, mediated AS MediatedFlag
        FROM acts WHERE alert_id = @AlertId ORDER BY at, act_id
        """;

    public string By { get; init; } = "";

    public string Kind { get; init; } = "";

    public string? Note { get; init; }

    public string? ToOfficer { get; init; }

    public string? Answer { get; init; }

    public string? Finding { get; init; }

    public long? Workers { get; init; }

    public decimal? Yuan => Fen / AlertFigures.FenPerYuan;

    public bool? Mediated => MediatedFlag is { } flag ? flag != 0 : null;

    public Instant At => new(AtMs);

    internal long AtMs { get; init; }

    internal long? Fen { get; init; }

    internal long? MediatedFlag { get; init; }
}

public sealed record DeliveryRow
{
    internal const string Select = """
        SELECT delivery_id AS DeliveryId, officer_id AS OfficerId, transport AS Transport, state AS State, state_reason AS StateReason,
            reason AS Reason,
            created_at AS CreatedMs, delivered_at AS DeliveredMs
        FROM deliveries WHERE alert_id = @AlertId ORDER BY created_at, delivery_id
        """;

    public string DeliveryId { get; init; } = "";

    public string OfficerId { get; init; } = "";

    public string Transport { get; init; } = "";

    /// <summary>One of <see cref="DeliveryState"/>.</summary>
    public string State { get; init; } = "";

    /// <summary>Why it waits, failed or is withheld.</summary>
    public string? StateReason { get; init; }

    /// <summary>Why the officer hears.</summary>
    public string Reason { get; init; } = "";

    public Instant CreatedAt => new(CreatedMs);

    public Instant? DeliveredAt => DeliveredMs is { } ms ? new Instant(ms) : null;

    internal long CreatedMs { get; init; }

    internal long? DeliveredMs { get; init; }
}
