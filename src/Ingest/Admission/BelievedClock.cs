using LaborRisk.Domain;

namespace LaborRisk.Ingest;

/// <summary>How an event time stands to the clock.</summary>
internal enum Standing : byte
{
    Believed,
    Ahead,
    TooFarBehind,
}

/// <summary>The largest time believed so far. It never goes back.</summary>
internal sealed class BelievedClock
{
    /// <summary>So far ahead a record is believed without a witness, and so far before a held one its witness may lie.</summary>
    public const long Reach = 24 * Instant.Hour;

    private const long MaxBehind = 400 * Instant.Day;

    /// <summary><c>null</c> = nothing was believed yet.</summary>
    public Instant? Now { get; private set; }

    public Standing Judge(Instant at) => Now is not { } now || at - now > Reach ? Standing.Ahead
        : now - at > MaxBehind ? Standing.TooFarBehind
        : Standing.Believed;

    /// <summary>The clock once <paramref name="at"/> is believed.</summary>
    public Instant After(Instant at) => Now is { } now && now > at ? now : at;

    public void Believe(Instant at) => Now = After(at);

    public void Save(BinaryWriter writer) => writer.Write(Now?.Milliseconds ?? long.MinValue);

    public void Load(BinaryReader reader) => Now = reader.ReadInt64() is var now and not long.MinValue ? new Instant(now) : null;

    /// <summary>Nothing remembered for longer matters: a record of that age is refused in any case.</summary>
    public static Instant OutOfSight(Instant at) => at.Plus(MaxBehind);
}
