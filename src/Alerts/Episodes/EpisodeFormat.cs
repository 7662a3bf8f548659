using LaborRisk.Domain;

namespace LaborRisk.Alerts.Episodes;

/// <summary>Episodes in a checkpoint. Companies are named by id: an index holds only for one process and one directory.</summary>
internal static class EpisodeFormat
{
    public static void Write(BinaryWriter writer, Episode episode, CompanyDirectory directory)
    {
        writer.Write(directory[episode.Company].Id);
        Head(writer, episode.AlertId, episode.Topic, episode.Day);
        writer.Write((byte)episode.Level);
        writer.Write(episode.Score);
        writer.Write(episode.ClearedAt.Milliseconds);
        foreach (var since in episode.LowSince)
        {
            writer.Write(since.Milliseconds);
        }

        writer.Write(episode.ToldInside.Count);
        episode.ToldInside.ForEach(writer.Write);
        writer.Write(episode.Evidence.Count);
        foreach (var driver in episode.Evidence)
        {
            DriverFormat.Write(writer, driver);
        }
    }

    /// <returns><c>null</c> when the company has left the directory: nobody is responsible for it any more.</returns>
    public static Episode? Read(BinaryReader reader, CompanyDirectory directory)
    {
        var known = directory.TryFind(reader.ReadString(), out var company);
        var (alertId, topic, day) = ReadHead(reader);
        var episode = new Episode(alertId, company, topic, day)
        {
            Level = (RiskLevel)reader.ReadByte(),
            Score = reader.ReadDouble(),
            ClearedAt = new Instant(reader.ReadInt64()),
        };
        for (var i = 0; i < Episode.Levels; i++)
        {
            episode.LowSince[i] = new Instant(reader.ReadInt64());
        }

        for (var told = reader.ReadInt32(); told > 0; told--)
        {
            episode.ToldInside.Add(reader.ReadString());
        }

        var evidence = new Driver[reader.ReadInt32()];
        for (var i = 0; i < evidence.Length; i++)
        {
            evidence[i] = DriverFormat.Read(reader);
        }

        episode.Evidence = evidence;
        return known ? episode : null;
    }

    public static void Write(BinaryWriter writer, SurgeEpisode surge)
    {
        Head(writer, surge.AlertId, surge.Topic, surge.Day);
        writer.Write(surge.IsOpen);
        writer.Write(surge.LastSeen.Milliseconds);
        writer.Write(surge.ClearedAt.Milliseconds);
    }

    public static SurgeEpisode ReadSurge(BinaryReader reader)
    {
        var (alertId, topic, day) = ReadHead(reader);
        return new SurgeEpisode(alertId, topic, day)
        {
            IsOpen = reader.ReadBoolean(),
            LastSeen = new Instant(reader.ReadInt64()),
            ClearedAt = new Instant(reader.ReadInt64()),
        };
    }

    private static void Head(BinaryWriter writer, string alertId, Topic topic, DateOnly day)
    {
        writer.Write(alertId);
        writer.Write((byte)topic);
        writer.Write(day.DayNumber);
    }

    private static (string AlertId, Topic Topic, DateOnly Day) ReadHead(BinaryReader reader) =>
        (reader.ReadString(), (Topic)reader.ReadByte(), DateOnly.FromDayNumber(reader.ReadInt32()));
}
