using LaborRisk.Domain;

namespace LaborRisk.Ingest;

/// <summary>Signals with their reports and events in a saved state.</summary>
internal static class SignalStorage
{
    public static void Write(BinaryWriter writer, SignalBatch batch)
    {
        writer.Write(batch.Count);
        foreach (ref readonly var signal in batch.Signals)
        {
            Write(writer, signal);
            switch (signal.Kind)
            {
                case SignalKind.Employment:
                    Write(writer, batch.ReportOf(signal));
                    break;
                case SignalKind.Event:
                    Write(writer, batch.EventOf(signal));
                    break;
            }
        }
    }

    public static SignalBatch ReadBatch(BinaryReader reader)
    {
        var batch = new SignalBatch();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var signal = ReadSignal(reader);
            switch (signal.Kind)
            {
                case SignalKind.Employment:
                    batch.Add(signal.Clock, ReadReport(reader));
                    break;
                case SignalKind.Event:
                    batch.Add(signal.Clock, ReadEvent(reader));
                    break;
                default:
                    batch.Add(signal);
                    break;
            }
        }

        return batch;
    }

    public static void Write(BinaryWriter writer, in Admission admission)
    {
        writer.Write(admission.Id);
        writer.Write(admission.RememberUntil.Milliseconds);
        Write(writer, admission.Query);
        writer.Write(admission.Asker.Worker.Value);
        writer.Write(admission.Asker.Epoch);
        writer.Write(admission.Asker.Sighting);
        writer.Write(admission.Asker.Account);
        if (admission.Report is { } report)
        {
            Write(writer, report);
        }

        if (admission.Happened is { } happened)
        {
            Write(writer, happened);
        }
    }

    public static Admission ReadAdmission(BinaryReader reader)
    {
        var (id, until, signal) = (reader.ReadUInt64(), new Instant(reader.ReadInt64()), ReadSignal(reader));
        var asker = new Asker(new Pseudonym(reader.ReadUInt64()), reader.ReadInt32(), reader.ReadUInt64(), reader.ReadUInt64());
        return new Admission(
            id,
            until,
            signal,
            asker,
            signal.Kind == SignalKind.Employment ? ReadReport(reader) : null,
            signal.Kind == SignalKind.Event ? ReadEvent(reader) : null);
    }

    private static void Write(BinaryWriter writer, in Signal signal)
    {
        writer.Write(signal.Clock.Milliseconds);
        writer.Write(signal.At.Milliseconds);
        writer.Write(signal.Worker.Value);
        writer.Write(signal.Company);
        writer.Write(signal.Weight);
        writer.Write(signal.Secondary.Bits);
        writer.Write((byte)signal.Topic);
        writer.Write((byte)signal.Kind);
    }

    private static Signal ReadSignal(BinaryReader reader) => new()
    {
        Clock = new Instant(reader.ReadInt64()),
        At = new Instant(reader.ReadInt64()),
        Worker = new Pseudonym(reader.ReadUInt64()),
        Company = reader.ReadInt32(),
        Weight = reader.ReadSingle(),
        Secondary = new TopicSet(reader.ReadUInt16()),
        Topic = (Topic)reader.ReadByte(),
        Kind = (SignalKind)reader.ReadByte(),
    };

    private static void Write(BinaryWriter writer, EmploymentReport report)
    {
        writer.Write(report.Company);
        writer.Write(report.PeriodStart.DayNumber);
        writer.Write(report.PeriodEnd.DayNumber);
        writer.Write(report.ReportedAt.Milliseconds);
        writer.Write(report.Headcount);
        writer.Write(report.Hires);
        writer.Write(report.Separations);
        writer.Write(report.Insured);
        writer.Write(report.WagesDue);
        writer.Write(report.WagesPaid);
        writer.Write(report.OvertimeHours);
        writer.Write(report.UnpaidWorkers);
        writer.Write(report.UnpaidMonths);
        writer.Write((byte)report.Production);
        writer.Write(report.OrdersChange);
        writer.Write(report.SeparationsByReason.Count);
        foreach (var (reason, persons) in report.SeparationsByReason)
        {
            writer.Write(reason);
            writer.Write(persons);
        }
    }

    private static EmploymentReport ReadReport(BinaryReader reader)
    {
        var report = new EmploymentReport(
            reader.ReadInt32(),
            DateOnly.FromDayNumber(reader.ReadInt32()),
            DateOnly.FromDayNumber(reader.ReadInt32()),
            new Instant(reader.ReadInt64()),
            reader.ReadDouble())
        {
            Hires = reader.ReadDouble(),
            Separations = reader.ReadDouble(),
            Insured = reader.ReadDouble(),
            WagesDue = reader.ReadDouble(),
            WagesPaid = reader.ReadDouble(),
            OvertimeHours = reader.ReadDouble(),
            UnpaidWorkers = reader.ReadDouble(),
            UnpaidMonths = reader.ReadDouble(),
            Production = (Production)reader.ReadByte(),
            OrdersChange = reader.ReadDouble(),
        };
        var reasons = new Dictionary<string, double>();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            reasons[reader.ReadString()] = reader.ReadDouble();
        }

        return reasons.Count == 0 ? report : report with { SeparationsByReason = reasons };
    }

    private static void Write(BinaryWriter writer, EnterpriseEvent happened)
    {
        writer.Write(happened.Company);
        writer.Write((byte)happened.Kind);
        writer.Write(happened.At.Milliseconds);
        writer.Write(happened.Ticket);
        writer.Write(happened.CausedByOurAlert);
        writer.Write(happened.Topic is { } topic ? (byte)topic : byte.MaxValue);
        writer.Write(happened.Persons);
        writer.Write(happened.Severity);
    }

    private static EnterpriseEvent ReadEvent(BinaryReader reader) =>
        new(reader.ReadInt32(), (EnterpriseEventKind)reader.ReadByte(), new Instant(reader.ReadInt64()))
        {
            Ticket = reader.ReadUInt64(),
            CausedByOurAlert = reader.ReadBoolean(),
            Topic = reader.ReadByte() is var topic and not byte.MaxValue ? (Topic)topic : null,
            Persons = reader.ReadDouble(),
            Severity = reader.ReadDouble(),
        };
}
