namespace LaborRisk.Ingest;

/// <summary>How much a journal may hold, and for how long.</summary>
public sealed record JournalLimits
{
    /// <summary>Bytes of a segment. They are reserved on the disk before the first record of it is taken.</summary>
    public long SegmentBytes { get; init; } = 16L << 20;

    /// <summary>Bytes of all segments together; when they are full, nothing more is taken.</summary>
    public long LargestBytes { get; init; } = 4L << 30;

    /// <summary>How long a segment is kept that no snapshot needs any more, for a replay. Zero = it goes with the next snapshot.</summary>
    public TimeSpan KeepFor { get; init; } = TimeSpan.FromDays(7);
}
