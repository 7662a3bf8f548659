using LaborRisk.Domain;

namespace LaborRisk.RiskEngine.Queries;

/// <summary>What one company's queries leave behind: who asked within the horizon, and how many used to ask.</summary>
internal struct CompanyQueries
{
    public SightingList Sightings;

    /// <summary>Workers who left the horizon, forgotten with the half-life, less those an episode brought.</summary>
    public TopicCounts Past;

    /// <summary>District hour that <see cref="Past"/> is discounted to.</summary>
    public int PastHour;

    /// <summary>Minute of the oldest sighting; nothing has to be moved to the past before it is a horizon old.</summary>
    public int OldestMinute;

    /// <summary>Highest recent probability of trouble; what it brought is not normal and does not enter the past.</summary>
    public float Trouble;

    public int TroubleHour;

    public readonly void Save(BinaryWriter writer)
    {
        Sightings.Save(writer);
        for (var i = 0; i < Topics.Scoring; i++)
        {
            writer.Write(Past[i]);
        }

        writer.Write(PastHour);
        writer.Write(OldestMinute);
        writer.Write(Trouble);
        writer.Write(TroubleHour);
    }

    public void Load(BinaryReader reader)
    {
        Sightings.Load(reader);
        for (var i = 0; i < Topics.Scoring; i++)
        {
            Past[i] = reader.ReadSingle();
        }

        PastHour = reader.ReadInt32();
        OldestMinute = reader.ReadInt32();
        Trouble = reader.ReadSingle();
        TroubleHour = reader.ReadInt32();
    }
}
