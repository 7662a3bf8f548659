using LaborRisk.Domain;

namespace LaborRisk.Ingest;

/// <summary>Companies some of whose searches were set aside in the last 21 days, and why. Not how many, not when, not by whom.</summary>
internal sealed class SetAsideCompanies
{
    /// <summary>Days for which it is told; as long as the longest window.</summary>
    public const int Days = 21;

    private readonly Dictionary<(int Company, SetAsideReason Reason), int> lastDays = [];

    public void Add(int company, SetAsideReason reason, int day)
    {
        if (company != Signal.DistrictOnly)
        {
            lastDays[(company, reason)] = Math.Max(day, lastDays.GetValueOrDefault((company, reason), int.MinValue));
        }
    }

    /// <summary>By company, in the order of the directory.</summary>
    public IReadOnlyList<(int Company, SetAsideReason Reason)> Since(int today) =>
        [.. lastDays.Where(one => one.Value > today - Days).Select(one => one.Key).Order()];

    public void Save(BinaryWriter writer)
    {
        writer.Write(lastDays.Count);
        foreach (var ((company, reason), day) in lastDays)
        {
            writer.Write(company);
            writer.Write((byte)reason);
            writer.Write(day);
        }
    }

    public static SetAsideCompanies Load(BinaryReader reader)
    {
        var book = new SetAsideCompanies();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            book.lastDays.Add((reader.ReadInt32(), (SetAsideReason)reader.ReadByte()), reader.ReadInt32());
        }

        return book;
    }
}
