using LaborRisk.Domain;

namespace LaborRisk.Server.Wall;

/// <summary>What a wall is told of the intake, as it stood when an hour began.</summary>
/// <param name="SignalsToday">Accepted that day on the engine's clock.</param>
/// <param name="LastHeard">Event time of the last record, by <see cref="SignalKind"/>; <c>null</c> = none yet.</param>
internal sealed record HourFigures(long Accepted, long DeadLetters, long Late, long Duplicates, long SignalsToday, IReadOnlyList<Instant?> LastHeard)
{
    public void Save(BinaryWriter writer)
    {
        writer.Write(Accepted);
        writer.Write(DeadLetters);
        writer.Write(Late);
        writer.Write(Duplicates);
        writer.Write(SignalsToday);
        writer.Write(LastHeard.Count);
        foreach (var last in LastHeard)
        {
            writer.Write(last?.Milliseconds ?? long.MinValue);
        }
    }

    public static HourFigures Load(BinaryReader reader)
    {
        var (accepted, deadLetters, late, duplicates, today) =
            (reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64());
        var lastHeard = new Instant?[reader.ReadInt32()];
        for (var i = 0; i < lastHeard.Length; i++)
        {
            lastHeard[i] = reader.ReadInt64() is var at and not long.MinValue ? new Instant(at) : null;
        }

        return new HourFigures(accepted, deadLetters, late, duplicates, today, lastHeard);
    }
}
