using System.Buffers;

namespace LaborRisk.Ingest;

/// <summary>
/// A set of keyed 64-bit hashes, each with the last district day on which it counts: twelve bytes a slot, open addressing, linear probing.
/// Whether a hash counts depends on the day alone, never on when the set last tidied up, so a saved and loaded set answers alike.
/// </summary>
internal sealed class ExpiringHashes
{
    private const int SmallestCapacity = 1024;

    private ulong[] hashes = new ulong[SmallestCapacity];
    private int[] lastDays = new int[SmallestCapacity];
    private int used;

    public bool Contains(ulong hash, int today)
    {
        var slot = Slot(Key(hash));
        return hashes[slot] != 0 && lastDays[slot] >= today;
    }

    /// <summary>Adds a hash or prolongs it.</summary>
    public void Add(ulong hash, int lastDay, int today)
    {
        var key = Key(hash);
        var slot = Slot(key);
        if (hashes[slot] == key)
        {
            lastDays[slot] = Math.Max(lastDays[slot], lastDay);
            return;
        }

        hashes[slot] = key;
        lastDays[slot] = lastDay;
        if (++used * 4L > hashes.Length * 3L)
        {
            Tidy(today);
        }
    }

    public void Save(BinaryWriter writer, int today)
    {
        writer.Write(Enumerable.Range(0, hashes.Length).Count(slot => Lives(slot, today)));
        for (var slot = 0; slot < hashes.Length; slot++)
        {
            if (Lives(slot, today))
            {
                writer.Write(hashes[slot]);
                writer.Write(lastDays[slot]);
            }
        }
    }

    public static ExpiringHashes Load(BinaryReader reader)
    {
        var set = new ExpiringHashes();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            set.Add(reader.ReadUInt64(), reader.ReadInt32(), int.MinValue);
        }

        return set;
    }

    /// <summary>Zero marks an empty slot.</summary>
    private static ulong Key(ulong hash) => hash == 0 ? 1 : hash;

    private bool Lives(int slot, int today) => hashes[slot] != 0 && lastDays[slot] >= today;

    /// <summary>Where the key is, or the empty slot where it belongs.</summary>
    private int Slot(ulong key)
    {
        var mask = hashes.Length - 1;
        var slot = (int)key & mask;
        while (hashes[slot] != 0 && hashes[slot] != key)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    /// <summary>Drops what has expired, and doubles when more than a third still counts.</summary>
    private void Tidy(int today)
    {
        var livingHashes = ArrayPool<ulong>.Shared.Rent(hashes.Length);
        var livingDays = ArrayPool<int>.Shared.Rent(hashes.Length);
        used = 0;
        for (var slot = 0; slot < hashes.Length; slot++)
        {
            if (Lives(slot, today))
            {
                (livingHashes[used], livingDays[used]) = (hashes[slot], lastDays[slot]);
                used++;
            }
        }

        if (used * 3L > hashes.Length)
        {
            hashes = new ulong[hashes.Length * 2];
            lastDays = new int[hashes.Length];
        }
        else
        {
            Array.Clear(hashes);
        }

        for (var i = 0; i < used; i++)
        {
            var slot = Slot(livingHashes[i]);
            (hashes[slot], lastDays[slot]) = (livingHashes[i], livingDays[i]);
        }

        ArrayPool<ulong>.Shared.Return(livingHashes);
        ArrayPool<int>.Shared.Return(livingDays);
    }
}
