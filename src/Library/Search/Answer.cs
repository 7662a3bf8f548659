namespace LaborRisk.Library;

/// <summary>An article that fits a question.</summary>
/// <param name="Score">Comparable between the answers to one question only.</param>
public readonly record struct Answer(Article Article, float Score);
