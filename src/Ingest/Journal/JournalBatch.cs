namespace LaborRisk.Ingest;

/// <summary>One durable append: what the door decided on the requests that were taken together.</summary>
/// <param name="Next">Position behind it.</param>
/// <param name="Steps">For <see cref="Intake.Repeat"/>.</param>
public readonly record struct JournalBatch(long Position, long Next, ReadOnlyMemory<byte> Steps);
