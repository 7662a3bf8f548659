namespace LaborRisk.Domain;

/// <summary>An alert decision and the score it rests on.</summary>
/// <param name="Evidence"><c>null</c> where no score moved it: a timer, a person, a surge of the whole district.</param>
public sealed record RecordedTransition(AlertTransition Step, RiskScore? Evidence);
