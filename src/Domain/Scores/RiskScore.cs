namespace LaborRisk.Domain;

/// <summary>One published score of one company.</summary>
/// <param name="Company">Index into the directory.</param>
/// <param name="At">The engine's clock when it decided.</param>
/// <param name="Score">0..100, one decimal: 100 × the calibrated probability that something collective is happening now.</param>
/// <param name="Drivers">Heaviest first.</param>
public sealed record RiskScore(int Company, Instant At, double Score, RiskLevel Level, IReadOnlyList<Driver> Drivers);

/// <summary>The whole district asks more about a topic than it should: news, a season, a campaign. One alert, for no company.</summary>
/// <param name="Factor">How many times the expectation.</param>
public sealed record DistrictSurge(Topic Topic, Instant At, double Factor, double Probability);
