namespace LaborRisk.Simulator;

/// <summary>A district or a run that cannot be scored; the message says which file, where and why, for people.</summary>
internal sealed class EvaluationException(string message) : Exception(message);
