namespace LaborRisk.RiskEngine.Aggregates;

/// <summary>What a count means beside what was expected.</summary>
/// <param name="Expected">Mean of the count without an outbreak.</param>
/// <param name="Tail">Predictive probability of so many or more, without an outbreak.</param>
/// <param name="Probability">That an outbreak goes on, by this count and those before it.</param>
/// <param name="Alerts">The probability is high, and this count speaks for it.</param>
public readonly record struct CountVerdict(double Expected, double Tail, double Probability, bool Alerts);
