namespace LaborRisk.Domain;

/// <summary>A step of an alert as the book keeps it.</summary>
/// <param name="Evidence">The company's score the step rests on; <c>null</c> where no company's score does (a surge of the whole district).</param>
public sealed record RecordedTransition(AlertTransition Step, RiskScore? Evidence);
