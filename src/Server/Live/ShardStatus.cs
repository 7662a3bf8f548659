using LaborRisk.Domain;

namespace LaborRisk.Server.Live;

/// <summary>Whether the shard does what it is for.</summary>
internal enum ShardState
{
    Starting,
    Running,

    /// <summary>It runs, but something is full or cannot be written.</summary>
    Degraded,
    Stopping,
    Failed,
}

/// <summary>The figures of a shard at one moment; never changed.</summary>
internal sealed record ShardStatus
{
    public ShardState State { get; init; }

    /// <summary>The disk or the journal has no room.</summary>
    public bool IsFull { get; init; }

    /// <summary>Why the ledger cannot be written to; <c>null</c> = it can.</summary>
    public string? LedgerFault { get; init; }

    /// <summary>Requests are answered 429.</summary>
    public bool IsRefusing => IsFull || LedgerFault is not null;

    /// <summary>The system's clock leapt ahead and is not believed.</summary>
    public bool IsClockDoubted { get; init; }

    /// <summary>The last snapshot could not be written.</summary>
    public bool IsSnapshotFailing { get; init; }

    /// <summary>The engine's clock; <c>null</c> = nothing has come yet.</summary>
    public Instant? Clock { get; init; }

    public long Read { get; init; }

    /// <summary>By <see cref="SignalKind"/>.</summary>
    public IReadOnlyList<long> Accepted { get; init; } = [0, 0, 0];

    public long AcceptedInAll => Accepted.Sum();

    public long Duplicates { get; init; }

    public long Late { get; init; }

    /// <summary>By <see cref="Ingest.DeadLetterReason"/>.</summary>
    public IReadOnlyList<long> DeadLetters { get; init; } = new long[Ingest.DeadLetterReasons.Count];

    /// <summary>By <see cref="Ingest.SetAsideReason"/>.</summary>
    public IReadOnlyList<long> SetAside { get; init; } = new long[Ingest.SetAsideReasons.Count];

    /// <summary>Event time of the last record by <see cref="SignalKind"/>; <c>null</c> = none yet.</summary>
    public IReadOnlyList<Instant?> LastHeard { get; init; } = [null, null, null];

    public long JournalEnd { get; init; }

    public long JournalBytes { get; init; }

    public long Commits { get; init; }

    public TimeSpan CommitTime { get; init; }

    /// <summary>Requests refused because the disk or the journal was full, or the ledger could not be written to.</summary>
    public long RefusedFull { get; init; }

    public long Snapshots { get; init; }

    public long SnapshotFaults { get; init; }

    public long SnapshotPosition { get; init; }

    public long Scores { get; init; }

    /// <summary>Alert steps by <see cref="TransitionKind"/>.</summary>
    public IReadOnlyList<long> AlertSteps { get; init; } = new long[(int)TransitionKind.Resolved + 1];
}
