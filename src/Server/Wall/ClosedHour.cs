using LaborRisk.Domain;

namespace LaborRisk.Server.Wall;

/// <summary>
/// The figures as they stood when the district's hour began: whoever watches sees hours, never the step of a single query. Before the first hour has closed
/// they are as they were when first asked for. Saved with the wall, so that a restart within an hour shows nothing of it either.
/// </summary>
internal sealed class ClosedHour
{
    private (int Hour, HourFigures Figures)? kept;

    /// <param name="now">On the engine's clock.</param>
    /// <param name="current">Asked only when an hour has begun since the last call.</param>
    public HourFigures Of(Instant now, Func<HourFigures> current)
    {
        if (kept is not { } was || was.Hour < now.DistrictHour)
        {
            kept = (now.DistrictHour, current());
        }

        return kept.Value.Figures;
    }

    public void Save(BinaryWriter writer)
    {
        writer.Write(kept is not null);
        if (kept is { } was)
        {
            writer.Write(was.Hour);
            was.Figures.Save(writer);
        }
    }

    public void Load(BinaryReader reader) => kept = reader.ReadBoolean() ? (reader.ReadInt32(), HourFigures.Load(reader)) : null;
}
