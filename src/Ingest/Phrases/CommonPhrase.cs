namespace LaborRisk.Ingest;

/// <summary>
/// An unclassified phrase that at least 20 workers of at least 5 companies typed alike within one district week. The only words of queries that leave the
/// door, and all that is told of them: no company, no worker, no count, no time finer than the week.
/// </summary>
/// <param name="Text">Folded: simplified, without spaces and signs; Han and a few Latin letters only.</param>
/// <param name="Week">Its Monday.</param>
public sealed record CommonPhrase(string Text, DateOnly Week);
