namespace LaborRisk.Domain;

/// <summary>What happened to an alert.</summary>
public enum TransitionKind : byte
{
    Raised,
    LevelRose,
    LevelFell,
    Cleared,
    Released,
    Acknowledged,
    Escalated,
    Resolved,
}

/// <summary>Why an officer hears.</summary>
public enum NotifyReason : byte
{
    FirstAlert,
    LevelRose,
    NoticeSlot,
    Released,
    Escalated,
    UncoveredRoute,
}

/// <summary>Names of transitions and reasons as the contract writes them.</summary>
public static class AlertNames
{
    private static readonly string[] Transitions =
        ["raised", "level_rose", "level_fell", "cleared", "released", "acknowledged", "escalated", "resolved"];

    private static readonly string[] Reasons = ["first_alert", "level_rose", "notice_slot", "released", "escalated", "uncovered_route"];

    public static string Name(this TransitionKind kind) => Transitions[(int)kind];

    public static string Name(this NotifyReason reason) => Reasons[(int)reason];
}

/// <summary>One officer who hears, through which channel, and why.</summary>
public sealed record Recipient(Officer Officer, NotifyReason Reason);

/// <summary>One step in an alert's life, as it goes out.</summary>
/// <param name="AlertId">Derived from company, topic and episode: the same input yields the same id.</param>
/// <param name="Company">Index into the directory, or <see cref="Signal.DistrictOnly"/> for a district-wide alert.</param>
/// <param name="Episode">The engine's day of the raise.</param>
public sealed record AlertTransition(
    string AlertId,
    int Company,
    Topic Topic,
    RiskLevel Level,
    TransitionKind Transition,
    Instant At,
    double Score,
    DateOnly Episode,
    int ThresholdVersion,
    IReadOnlyList<Recipient> Recipients,
    string Title,
    string Body);
