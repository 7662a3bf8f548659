using LaborRisk.Domain;

namespace LaborRisk.Ingest;

/// <summary>
/// What the door decided on each record, in order: enough to bring an intake forward without the records, and nothing that tells an account or a text.
/// </summary>
public sealed class DoorLog
{
    private readonly MemoryStream written = new();
    private readonly BinaryWriter writer;
    private Instant? arrived;

    public DoorLog() => writer = new BinaryWriter(written);

    /// <summary>Steps since <see cref="Clear"/>; holds until the next step.</summary>
    public ReadOnlySpan<byte> Written => written.GetBuffer().AsSpan(0, (int)written.Length);

    public void Clear() => written.SetLength(0);

    /// <summary>The arrival clock, where it differs from the step before.</summary>
    internal void Arrived(Instant clock)
    {
        if (clock != arrived)
        {
            arrived = clock;
            writer.Write((byte)DoorStep.Arrived);
            writer.Write(clock.Milliseconds);
        }
    }

    internal void Entered(in Admission admission)
    {
        writer.Write((byte)DoorStep.Entered);
        SignalStorage.Write(writer, admission);
    }

    internal void Held(HeldRecord held)
    {
        writer.Write((byte)DoorStep.Held);
        held.Save(writer);
    }

    internal void HeldCopied(RecordOrigin origin)
    {
        writer.Write((byte)DoorStep.HeldCopied);
        HeldRecord.Write(writer, origin);
    }

    internal void HeldEntered() => writer.Write((byte)DoorStep.HeldEntered);

    internal void HeldRefused() => writer.Write((byte)DoorStep.HeldRefused);

    internal void Duplicate() => writer.Write((byte)DoorStep.Duplicate);

    internal void Refused(DeadLetterReason reason)
    {
        writer.Write((byte)DoorStep.Refused);
        writer.Write((byte)reason);
    }
}
