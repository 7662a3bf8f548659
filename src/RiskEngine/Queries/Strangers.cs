using LaborRisk.Domain;

namespace LaborRisk.RiskEngine.Queries;

/// <summary>Accounts bound to no company: each counts once a day on a topic, so that one who searches all day is no surge.</summary>
internal sealed class Strangers
{
    private readonly HashSet<ulong> seen = [];
    private int day;

    public bool IsNew(in Signal query)
    {
        if (query.Clock.DistrictDay != day)
        {
            day = query.Clock.DistrictDay;
            seen.Clear();
        }

        return seen.Add(new Sighting(query.Worker, query.Topic, 0).Key);
    }

    public void Save(BinaryWriter writer)
    {
        writer.Write(day);
        writer.Write(seen.Count);
        foreach (var stranger in seen)
        {
            writer.Write(stranger);
        }
    }

    public void Load(BinaryReader reader)
    {
        seen.Clear();
        day = reader.ReadInt32();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            seen.Add(reader.ReadUInt64());
        }
    }
}
