using LaborRisk.Domain;

namespace LaborRisk.Ingest;

/// <summary>A record too far ahead to be believed alone. It waits for the next valid one; copies of it share its fate.</summary>
internal sealed record HeldRecord(Admission Admission, RecordOrigin Origin)
{
    public Instant At => Admission.At;

    public List<RecordOrigin> Copies { get; } = [];

    public void Save(BinaryWriter writer)
    {
        SignalStorage.Write(writer, Admission);
        Write(writer, Origin);
        writer.Write(Copies.Count);
        Copies.ForEach(copy => Write(writer, copy));
    }

    public static HeldRecord Load(BinaryReader reader)
    {
        var held = new HeldRecord(SignalStorage.ReadAdmission(reader), ReadOrigin(reader));
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            held.Copies.Add(ReadOrigin(reader));
        }

        return held;
    }

    public static void Write(BinaryWriter writer, RecordOrigin origin)
    {
        writer.Write(origin.Source);
        writer.Write(origin.Position);
    }

    public static RecordOrigin ReadOrigin(BinaryReader reader) => new(reader.ReadString(), reader.ReadInt64());
}
