using System.Runtime.InteropServices;
using LaborRisk.Domain;

namespace LaborRisk.Ingest;

public sealed partial class Intake
{
    /// <summary>
    /// Brings the state forward by decisions made before, as <see cref="DoorLog"/> noted them, and lets the same signals out. Nothing is decided,
    /// noted or reported anew.
    /// </summary>
    /// <exception cref="InvalidDataException">A step of another version.</exception>
    public void Repeat(ReadOnlyMemory<byte> steps, HourlyBatches into)
    {
        MemoryMarshal.TryGetArray(steps, out var bytes);
        using var stream = new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false);
        using var reader = new BinaryReader(stream);
        while (stream.Position < stream.Length)
        {
            RepeatOne((DoorStep)reader.ReadByte(), reader, into);
        }
    }

    private void RepeatOne(DoorStep step, BinaryReader reader, HourlyBatches into)
    {
        // These are about the clock or about a record counted before; every other step is a record read.
        Counters.Read += step is DoorStep.Arrived or DoorStep.HeldEntered or DoorStep.HeldRefused ? 0 : 1;
        switch (step)
        {
            case DoorStep.Arrived:
                accepted.IsArrivalClock = true;
                clock.Believe(new Instant(reader.ReadInt64()));
                break;
            case DoorStep.Entered:
                accepted.Enter(SignalStorage.ReadAdmission(reader), into);
                break;
            case DoorStep.Held:
                held = HeldRecord.Load(reader);
                break;
            case DoorStep.HeldCopied:
                held!.Copies.Add(HeldRecord.ReadOrigin(reader));
                break;
            case DoorStep.HeldEntered:
                EnterHeld(held!, into);
                break;
            case DoorStep.HeldRefused:
                Counters.Refuse(DeadLetterReason.EventTimeOutOfRange, 1 + held!.Copies.Count);
                held = null;
                break;
            case DoorStep.Duplicate:
                Counters.Duplicates++;
                break;
            case DoorStep.Refused:
                Counters.Refuse((DeadLetterReason)reader.ReadByte());
                break;
            default:
                throw new InvalidDataException(
                    $"日志中有未知的步骤 {(byte)step}，可能由更新的版本写成，请用那个版本打开。 / "
                    + $"The journal has a step {(byte)step} that this version does not know: open it with the version that wrote it.");
        }
    }
}
