using LaborRisk.Domain;
using static LaborRisk.RiskEngine.Queries.QueryParameters;

namespace LaborRisk.RiskEngine.Queries;

/// <summary>What one company's queries leave behind: who asked within the horizon, and how many used to ask.</summary>
internal struct CompanyQueries
{
    private const int HorizonMinutes = HorizonDays * Sighting.MinutesPerDay;
    private const double WholePerWorker = 1 << 14;
    private static readonly double DecayPerHour = Math.Log(0.5) / (HalfLifeDays * 24);
    private static readonly HourlyDecay OfPast = new(-1 / DecayPerHour);
    private static readonly HourlyDecay OfTrouble = new(HorizonDays * 24);

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

    /// <summary>District hour since which trouble has been likely.</summary>
    public int TroubleSinceHour;

    /// <summary>Remembers how likely trouble is now, so that what it brings does not become normal.</summary>
    /// <param name="hour">The district's open hour.</param>
    public void Remember(double probability, int hour)
    {
        var recent = RecentTrouble(hour);
        if (recent < TroubleBegins && probability >= TroubleBegins)
        {
            TroubleSinceHour = hour;
        }

        Trouble = (float)Math.Max(probability, recent);
        TroubleHour = hour;
    }

    /// <summary>Share of what was asked that is normal: not what trouble brought, but what goes on for two months is normal by then.</summary>
    public readonly double UsualShare(int hour)
    {
        var standsDays = (hour - TroubleSinceHour) / 24.0;
        return 1 - (RecentTrouble(hour) * Math.Clamp((NormalAfterDays - standsDays) / (NormalAfterDays / 2), 0, 1));
    }

    /// <summary>Moves sightings older than the horizon into the past.</summary>
    /// <param name="now">Minute of the clock.</param>
    /// <param name="hour">The district's open hour.</param>
    public void Expire(SightingStore store, int now, int hour)
    {
        if (Sightings.Count == 0 || now - OldestMinute < HorizonMinutes)
        {
            return;
        }

        // Sightings stand in the order of pseudonyms, which the keys decide; whole numbers add up to the same in any order.
        Span<int> leaving = stackalloc int[TopicCounts.Lanes];
        leaving.Clear();
        var items = store.Items(Sightings);
        var kept = 0;
        var oldest = int.MaxValue;
        foreach (var sighting in items)
        {
            var minute = sighting.Minute(OldestMinute);
            var overdue = now - minute - HorizonMinutes;
            if (overdue < 0)
            {
                items[kept++] = sighting;
                oldest = Math.Min(oldest, minute);
            }
            else
            {
                leaving[(int)sighting.Topic] += (int)(WholePerWorker * OfPast.After(overdue / 60));
            }
        }

        Past.Fade((float)Discount(PastHour, hour), leaving, (float)(UsualShare(hour) / WholePerWorker));
        PastHour = Math.Max(PastHour, hour);
        store.Truncate(ref Sightings, kept);
        OldestMinute = oldest;
    }

    /// <summary>What a count of an earlier hour is worth now.</summary>
    public static double Discount(int fromHour, int toHour) => OfPast.After(toHour - fromHour);

    private readonly double RecentTrouble(int hour) => Trouble == 0 ? 0 : Trouble * OfTrouble.After(hour - TroubleHour);

    public readonly void Save(BinaryWriter writer, SightingStore store)
    {
        store.Save(writer, Sightings);
        for (var i = 0; i < Topics.Scoring; i++)
        {
            writer.Write(Past[i]);
        }

        writer.Write(PastHour);
        writer.Write(OldestMinute);
        writer.Write(Trouble);
        writer.Write(TroubleHour);
        writer.Write(TroubleSinceHour);
    }

    public void Load(BinaryReader reader, SightingStore store)
    {
        Sightings = store.Load(reader);
        for (var i = 0; i < Topics.Scoring; i++)
        {
            Past[i] = reader.ReadSingle();
        }

        PastHour = reader.ReadInt32();
        OldestMinute = reader.ReadInt32();
        Trouble = reader.ReadSingle();
        TroubleHour = reader.ReadInt32();
        TroubleSinceHour = reader.ReadInt32();
    }
}
