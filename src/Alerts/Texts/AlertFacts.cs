using LaborRisk.Domain;

namespace LaborRisk.Alerts.Texts;

/// <summary>What a text may speak of.</summary>
internal sealed record AlertFacts(Enterprise Enterprise, Topic Topic, RiskLevel Level, double Score, IReadOnlyList<Driver> Evidence);
