using System.Runtime.InteropServices;

namespace LaborRisk.Ingest;

/// <summary>
/// Caps what one account may say in a day: beyond sixty searches it is a program or a game, and the rest is set aside. A person counts once per
/// company, topic and window however often he asks; the cap keeps one account from touching every topic of its company all day.
/// </summary>
internal sealed class BusyAccounts
{
    /// <summary>Searches of one account on one district day that count.</summary>
    public const int MostADay = 60;

    /// <summary>Late searches are counted on their own day.</summary>
    private const int DaysKept = 3;

    private readonly Dictionary<(ulong Account, int Day), int> searches = [];
    private int tidiedOn = int.MinValue;

    /// <summary>Takes note of a search and says whether it is one too many.</summary>
    public bool IsBeyondCap(ulong account, int day)
    {
        if (day > tidiedOn)
        {
            tidiedOn = day;
            foreach (var key in searches.Keys)
            {
                if (key.Day <= day - DaysKept)
                {
                    searches.Remove(key);
                }
            }
        }

        ref var today = ref CollectionsMarshal.GetValueRefOrAddDefault(searches, (account, day), out _);
        today = Math.Min(today + 1, MostADay + 1);
        return today > MostADay;
    }

    public void Save(BinaryWriter writer)
    {
        writer.Write(tidiedOn);
        writer.Write(searches.Count);
        foreach (var ((account, day), count) in searches)
        {
            writer.Write(account);
            writer.Write(day);
            writer.Write(count);
        }
    }

    public static BusyAccounts Load(BinaryReader reader)
    {
        var busy = new BusyAccounts { tidiedOn = reader.ReadInt32() };
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            busy.searches.Add((reader.ReadUInt64(), reader.ReadInt32()), reader.ReadInt32());
        }

        return busy;
    }
}
