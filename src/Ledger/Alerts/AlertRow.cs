using System.Globalization;
using LaborRisk.Domain;

namespace LaborRisk.Ledger;

/// <summary>An alert as the hazard ledger has it.</summary>
public sealed record AlertRow
{
    internal const string Columns = """
        a.alert_id AS AlertId, a.enterprise_id AS EnterpriseId, e.name AS Name, e.town AS Town, e.industry AS Industry, e.headcount AS Headcount,
        e.chair_id AS ChairId, e.mediator_id AS MediatorId, e.chair_notice AS ChairNotice, a.topic AS Topic, a.level AS Level, a.score AS Score,
        a.episode AS Episode, a.threshold_version AS ThresholdVersion, a.raised_at AS RaisedMs, a.changed_at AS ChangedMs, a.cleared AS Cleared,
        a.desk_only AS DeskOnly, a.title AS Title, a.body AS Body, a.evidence AS EvidenceStored, a.withheld AS Withheld,
        a.released_at AS ReleasedMs, a.acknowledged_at AS AcknowledgedMs, a.acknowledged_by AS AcknowledgedBy, a.assigned_to AS AssignedTo,
        a.answer AS Answer, a.resolved_at AS ResolvedMs, a.finding AS Finding, a.workers AS Workers, a.fen AS Fen, a.mediated AS MediatedFlag,
        a.outcome_note AS OutcomeNote
        """;

    internal const string From = "FROM alerts a JOIN enterprises e ON e.enterprise_id = a.enterprise_id";

    public string AlertId { get; init; } = "";

    /// <summary><c>*</c> for the whole district.</summary>
    public string EnterpriseId { get; init; } = "";

    public string Name { get; init; } = "";

    public string Town { get; init; } = "";

    public string Industry { get; init; } = "";

    /// <summary><c>null</c> = unknown.</summary>
    public long? Headcount { get; init; }

    public string ChairId { get; init; } = "";

    public string MediatorId { get; init; } = "";

    public string ChairNotice { get; init; } = "";

    public string Topic { get; init; } = "";

    public string Level { get; init; } = "";

    public double Score { get; init; }

    public string Episode { get; init; } = "";

    public long ThresholdVersion { get; init; }

    public string Title { get; init; } = "";

    public string Body { get; init; } = "";

    /// <summary>Told to the district desk alone.</summary>
    public bool DeskOnly { get; init; }

    /// <summary>It has receded by itself; a person still has to close it.</summary>
    public bool Cleared { get; init; }

    /// <summary>Why those inside are not to be told by what it rests on; <c>null</c> = they may be.</summary>
    public string? Withheld { get; init; }

    public string? AcknowledgedBy { get; init; }

    public string? AssignedTo { get; init; }

    public string? Answer { get; init; }

    public string? Finding { get; init; }

    public long? Workers { get; init; }

    public string? OutcomeNote { get; init; }

    public Instant RaisedAt => new(RaisedMs);

    public Instant ChangedAt => new(ChangedMs);

    public bool Released => ReleasedMs is not null;

    public bool Acknowledged => AcknowledgedMs is not null;

    public bool Resolved => ResolvedMs is not null;

    public decimal? Yuan => Fen / AlertFigures.FenPerYuan;

    public bool? Mediated => MediatedFlag is { } flag ? flag != 0 : null;

    /// <summary>Heaviest first.</summary>
    public IReadOnlyList<Driver> Evidence => EvidenceForm.Read(EvidenceStored);

    internal string EvidenceStored { get; init; } = "[]";

    internal long RaisedMs { get; init; }

    internal long ChangedMs { get; init; }

    internal long? ReleasedMs { get; init; }

    internal long? AcknowledgedMs { get; init; }

    internal long? ResolvedMs { get; init; }

    internal long? Fen { get; init; }

    internal long? MediatedFlag { get; init; }

    /// <summary>Where it stands under a ruling of now.</summary>
    public Standing Standing(ChairRuling ruling) => new(Resolved, Acknowledged, Released, ruling.Withheld);

    /// <summary>The step in its life that a person made.</summary>
    internal AlertTransition Step(
        int company, TransitionKind kind, Instant at, IReadOnlyList<Recipient> recipients, string title, string body) => new(
        AlertId, company, Topics.TryParse(Topic, out var topic) ? topic : Domain.Topic.Other, LevelOf(Level), kind, at, Score,
        DateOnly.ParseExact(Episode, "yyyy-MM-dd", CultureInfo.InvariantCulture), (int)ThresholdVersion, recipients, title, body);

    private static RiskLevel LevelOf(string name) => Enum.GetValues<RiskLevel>().First(level => level.Name() == name);
}
