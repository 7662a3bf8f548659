using LaborRisk.Domain;

namespace LaborRisk.Ingest;

/// <summary>A record that was refused: where it stood and why. Quotes none of its values.</summary>
/// <param name="Source">File name, or topic and partition.</param>
/// <param name="Position">1-based line, or offset.</param>
/// <param name="Detail">For people: which field, what was wrong with it.</param>
/// <param name="ReceivedAt">The clock of the intake; <c>null</c> = a replay's clock has not begun.</param>
public sealed record DeadLetter(string Source, long Position, DeadLetterReason Reason, string Detail, Instant? ReceivedAt);
