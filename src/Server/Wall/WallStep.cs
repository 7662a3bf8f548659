using LaborRisk.Domain;

namespace LaborRisk.Server.Wall;

/// <summary>A step of an alert as the wall shows it.</summary>
/// <param name="Company">Index into the directory, or <see cref="Signal.DistrictOnly"/>.</param>
internal sealed record WallStep(string AlertId, int Company, Topic Topic, RiskLevel Level, TransitionKind Transition, Instant At)
{
    public bool IsOpenAfter => Transition is not (TransitionKind.Cleared or TransitionKind.Resolved);

    /// <summary>Whether it opens a matter that is not open; any other step leaves what a person closed closed.</summary>
    public bool Opens => Transition is TransitionKind.Raised or TransitionKind.LevelRose;

    public static WallStep Of(AlertTransition alert) => new(alert.AlertId, alert.Company, alert.Topic, alert.Level, alert.Transition, alert.At);

    public void Save(BinaryWriter writer)
    {
        writer.Write(AlertId);
        writer.Write(Company);
        writer.Write((byte)Topic);
        writer.Write((byte)Level);
        writer.Write((byte)Transition);
        writer.Write(At.Milliseconds);
    }

    public static WallStep Load(BinaryReader reader) => new(
        reader.ReadString(), reader.ReadInt32(), (Topic)reader.ReadByte(), (RiskLevel)reader.ReadByte(), (TransitionKind)reader.ReadByte(),
        new Instant(reader.ReadInt64()));
}
