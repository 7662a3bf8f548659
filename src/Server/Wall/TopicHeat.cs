using LaborRisk.Domain;

namespace LaborRisk.Server.Wall;

/// <summary>
/// How much the district asks about each topic, by event day, against the mean of its other days. Shown as of the last closed hour; a cell of fewer than
/// three workers looks like one of none.
/// </summary>
internal sealed class TopicHeat
{
    /// <summary>Days shown, today included.</summary>
    public const int Days = 14;

    private const int FewestOtherDays = 3;

    /// <summary>Queries that the door counts for less than this, such as those of mass accounts, are not shown.</summary>
    private const double LeastWeight = 0.5;

    private readonly Cell[] cells = new Cell[Days * Topics.Scoring];
    private readonly int[] dayOf = new int[Days];
    private readonly Cell[] shown = new Cell[Days * Topics.Scoring];
    private readonly int[] shownDayOf = new int[Days];
    private int hour = int.MinValue;

    /// <summary>Queries of a topic on a day, and as many of its workers as it takes to know that there are enough.</summary>
    private record struct Cell(int Queries, Pseudonym First, Pseudonym Second, bool Enough, bool Common);

    public void Hear(in Signal signal, int today)
    {
        Close(signal.Clock);
        var day = signal.At.DistrictDay;
        if (signal.Kind != SignalKind.Query || signal.Topic == Topic.Other || signal.Weight < LeastWeight || day > today || day <= today - Days)
        {
            return;
        }

        ref var cell = ref CellOf(day, (int)signal.Topic);
        cell.Queries++;
        if (cell.Queries == 1)
        {
            cell.First = signal.Worker;
        }
        else if (signal.Worker != cell.First && cell.Second == default)
        {
            cell.Second = signal.Worker;
        }
        else if (signal.Worker != cell.First && signal.Worker != cell.Second)
        {
            cell.Enough = true;
        }
    }

    /// <summary>Shows what the hours before this one brought; within an hour nothing moves.</summary>
    public void Close(Instant now)
    {
        if (now.DistrictHour > hour)
        {
            hour = now.DistrictHour;
            Show();
        }
    }

    /// <summary>The whole district asked more than it should on that day.</summary>
    public void Surged(Topic topic, int day) => CellOf(day, (int)topic).Common = true;

    /// <summary>How many times its usual a topic was asked about on a day.</summary>
    /// <param name="shareOfToday">How much of today is over, 0..1.</param>
    /// <returns><c>null</c> = too few workers, or too few days to compare with.</returns>
    public (double? Ratio, bool Common) Of(Topic topic, int day, int today, double shareOfToday)
    {
        double queries = 0;
        double span = 0;
        var heard = 0;
        for (var other = today - Days + 1; other <= today; other++)
        {
            var (count, known) = CountOf(other, (int)topic);
            if (other != day)
            {
                queries += count;
                span += Span(other);
                heard += known ? 1 : 0;
            }
        }

        var cell = shown[(day % Days * Topics.Scoring) + (int)topic];
        var usual = queries / Math.Max(1, span);
        return shownDayOf[day % Days] != day || !cell.Enough || heard < FewestOtherDays || usual <= 0
            ? (null, false)
            : (Math.Round(cell.Queries / Math.Max(Span(day), 1.0 / 24) / usual, 1), cell.Common);

        double Span(int of) => of == today ? shareOfToday : 1;
    }

    public void Save(BinaryWriter writer)
    {
        Save(writer, dayOf, cells);
        writer.Write(hour);
        Save(writer, shownDayOf, shown);
    }

    /// <param name="withShown">Whether what is shown was saved too; if not, all that was heard is.</param>
    public void Load(BinaryReader reader, bool withShown)
    {
        Load(reader, dayOf, cells);
        if (withShown)
        {
            hour = reader.ReadInt32();
            Load(reader, shownDayOf, shown);
        }
        else
        {
            Show();
        }
    }

    private static void Save(BinaryWriter writer, int[] days, Cell[] cells)
    {
        foreach (var day in days)
        {
            writer.Write(day);
        }

        foreach (var cell in cells)
        {
            writer.Write(cell.Queries);
            writer.Write(cell.First.Value);
            writer.Write(cell.Second.Value);
            writer.Write(cell.Enough);
            writer.Write(cell.Common);
        }
    }

    private static void Load(BinaryReader reader, int[] days, Cell[] cells)
    {
        for (var i = 0; i < days.Length; i++)
        {
            days[i] = reader.ReadInt32();
        }

        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = new Cell(
                reader.ReadInt32(), new Pseudonym(reader.ReadUInt64()), new Pseudonym(reader.ReadUInt64()), reader.ReadBoolean(), reader.ReadBoolean());
        }
    }

    /// <summary>Days before 1970 too: the calendar shown reaches back.</summary>
    private static int SlotOf(int day) => ((day % Days) + Days) % Days;

    private (int Queries, bool Known) CountOf(int day, int topic) =>
        shownDayOf[SlotOf(day)] == day ? (shown[(SlotOf(day) * Topics.Scoring) + topic].Queries, true) : (0, false);

    private void Show()
    {
        cells.CopyTo(shown, 0);
        dayOf.CopyTo(shownDayOf, 0);
    }

    private ref Cell CellOf(int day, int topic)
    {
        var slot = SlotOf(day);
        if (dayOf[slot] != day)
        {
            dayOf[slot] = day;
            cells.AsSpan(slot * Topics.Scoring, Topics.Scoring).Clear();
        }

        return ref cells[(slot * Topics.Scoring) + topic];
    }
}
