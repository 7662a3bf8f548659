namespace LaborRisk.Domain;

/// <summary>What an open alert rests on now.</summary>
public sealed record RevisedEvidence(string AlertId, RiskScore Evidence);
