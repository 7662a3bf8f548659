using LaborRisk.Domain;

namespace LaborRisk.Ingest;

/// <summary>Where a record came from.</summary>
/// <param name="Source">File name, or topic and partition.</param>
/// <param name="Position">1-based line, or offset.</param>
/// <param name="Stream">The kind of its stream when something outside the record tells it (a Kafka topic); then <c>type</c> may be absent.</param>
public readonly record struct RecordOrigin(string Source, long Position, SignalKind? Stream = null);
