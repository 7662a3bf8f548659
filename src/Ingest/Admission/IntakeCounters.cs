using LaborRisk.Domain;

namespace LaborRisk.Ingest;

/// <summary>What became of the records: read = accepted + duplicates + dead letters, but for one that may still be held with its copies.</summary>
public sealed class IntakeCounters
{
    private readonly long[] accepted = new long[3];
    private readonly long[] deadLetters = new long[DeadLetterReasons.Count];
    private readonly long[] setAside = new long[SetAsideReasons.Count];

    public long Read { get; internal set; }

    public long Duplicates { get; internal set; }

    /// <summary>Accepted behind the clock. Part of the accepted.</summary>
    public long Late { get; internal set; }

    /// <summary>Queries the classifier gave no labour topic.</summary>
    public long OtherQueries { get; internal set; }

    /// <summary>Queries that were judged at the door to count too little to move a score. Part of the accepted.</summary>
    public long SetAside(SetAsideReason reason) => setAside[(int)reason];

    public long SetAsideInAll => setAside.Sum();

    public long Accepted(SignalKind kind) => accepted[(int)kind];

    public long AcceptedInAll => accepted.Sum();

    public long DeadLetters(DeadLetterReason reason) => deadLetters[(int)reason];

    public long DeadLettersInAll => deadLetters.Sum();

    internal void CountSetAside(SetAsideReason reason) => setAside[(int)reason]++;

    internal void Accept(SignalKind kind) => accepted[(int)kind]++;

    internal void Refuse(DeadLetterReason reason, int records = 1) => deadLetters[(int)reason] += records;

    internal void Save(BinaryWriter writer)
    {
        foreach (var count in (long[])[Read, Duplicates, Late, OtherQueries, .. setAside, .. accepted, .. deadLetters])
        {
            writer.Write(count);
        }
    }

    internal void Load(BinaryReader reader)
    {
        Read = reader.ReadInt64();
        Duplicates = reader.ReadInt64();
        Late = reader.ReadInt64();
        OtherQueries = reader.ReadInt64();
        foreach (var counts in (long[][])[setAside, accepted, deadLetters])
        {
            for (var i = 0; i < counts.Length; i++)
            {
                counts[i] = reader.ReadInt64();
            }
        }
    }
}
