using LaborRisk.Domain;

namespace LaborRisk.Alerts.Episodes;

/// <summary>Drivers in a checkpoint: a kind byte, then the fields in their order.</summary>
public static class DriverFormat
{
    private const byte NoTopic = byte.MaxValue;

    private enum Kind : byte
    {
        Query = 1,
        Employment,
        Event,
        Model,
    }

    public static void Write(BinaryWriter writer, Driver driver)
    {
        switch (driver)
        {
            case QueryDriver queries:
                Head(writer, Kind.Query, queries.Topic);
                writer.Write(queries.WindowDays);
                writer.Write((byte)queries.Workers);
                writer.Write(queries.ExpectedWorkers);
                writer.Write(queries.Probability);
                break;
            case EmploymentDriver figure:
                writer.Write((byte)Kind.Employment);
                writer.Write((byte)figure.Indicator);
                writer.Write(figure.Value);
                writer.Write(figure.Expected);
                writer.Write(figure.Probability);
                break;
            case EventDriver happened:
                Head(writer, Kind.Event, happened.ReportedTopic);
                writer.Write((byte)happened.Kind);
                writer.Write(happened.At.Milliseconds);
                break;
            case ModelDriver model:
                Head(writer, Kind.Model, model.Topic);
                writer.Write(model.Model);
                writer.Write(model.Probability);
                break;
            default:
                throw new NotSupportedException($"A checkpoint has no form for a driver of type {driver.GetType().Name}.");
        }
    }

    /// <exception cref="InvalidDataException">An unknown kind of driver.</exception>
    public static Driver Read(BinaryReader reader) => (Kind)reader.ReadByte() switch
    {
        Kind.Query => new QueryDriver(
            (Topic)reader.ReadByte(), reader.ReadInt32(), (WorkersBand)reader.ReadByte(), reader.ReadDouble(), reader.ReadDouble()),
        Kind.Employment => new EmploymentDriver((Indicator)reader.ReadByte(), reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble()),
        Kind.Event => ReadEvent(reader),
        Kind.Model => ReadModel(reader),
        var kind => throw new InvalidDataException($"检查点损坏：未知的预警依据类型 {kind}。The checkpoint is damaged: unknown kind of driver {kind}."),
    };

    private static EventDriver ReadEvent(BinaryReader reader)
    {
        var topic = reader.ReadByte();
        return new EventDriver((EnterpriseEventKind)reader.ReadByte(), new Instant(reader.ReadInt64()), topic == NoTopic ? null : (Topic)topic);
    }

    private static ModelDriver ReadModel(BinaryReader reader)
    {
        var topic = (Topic)reader.ReadByte();
        return new ModelDriver(reader.ReadString(), reader.ReadDouble(), topic);
    }

    private static void Head(BinaryWriter writer, Kind kind, Topic? topic)
    {
        writer.Write((byte)kind);
        writer.Write(topic is { } known ? (byte)known : NoTopic);
    }
}
