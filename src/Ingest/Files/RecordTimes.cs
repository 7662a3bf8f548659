using LaborRisk.Domain;

namespace LaborRisk.Ingest;

/// <summary>Finds the event time of a record before it is judged, to put records of several files in order.</summary>
internal sealed class RecordTimes
{
    private readonly RecordFields fields = new();

    public bool TryFind(ReadOnlySpan<byte> record, out Instant time)
    {
        time = default;
        return record.Length <= RecordFields.MaxBytes
            && fields.TryParse(record, out _)
            && fields.TryTime(IsStatistics ? Field.ReportedAt : Field.At, out time)
            && FieldChecks.IsInRange(time);
    }

    private bool IsStatistics => fields.IsString(Field.Type) && fields.Bytes(Field.Type).SequenceEqual("employment-stats"u8);
}
