namespace LaborRisk.Domain;

/// <summary>
/// Which evidence may move a score; by default all of it. What is off goes on learning, so that it has a past when it is switched on again.
/// </summary>
public sealed record EvidenceSwitches
{
    /// <summary>
    /// Off: the fall-back to rules. No model of searches or figures judges; <see cref="RuleWorkers"/>, registry events and reports alone score, and a
    /// score says how far a rule is exceeded, not how probable trouble is.
    /// </summary>
    public bool Statistics { get; init; } = true;

    /// <summary>What workers search for.</summary>
    public bool Searches { get; init; } = true;

    /// <summary>Searches on related topics count together; off: each topic by itself.</summary>
    public bool RelatedTopics { get; init; } = true;

    /// <summary>Employment reports, missing ones too.</summary>
    public bool Figures { get; init; } = true;

    /// <summary>Registry events and reports.</summary>
    public bool Events { get; init; } = true;

    /// <summary>
    /// With <see cref="Statistics"/> off: so many distinct workers of one company within 7 days, on a topic and its related ones, reach yellow.
    /// </summary>
    public int RuleWorkers { get; init; } = 5;
}
