namespace LaborRisk.Ingest;

/// <summary>The kinds of step in a <see cref="DoorLog"/>. The numbers are part of the journal's format.</summary>
internal enum DoorStep : byte
{
    Arrived = 1,
    Entered,
    Held,
    HeldCopied,
    HeldEntered,
    HeldRefused,
    Duplicate,
    Refused,
}
