using System.Runtime.InteropServices;

namespace LaborRisk.RiskEngine.Queries;

/// <summary>A company's sightings, sorted, in an array of its own that grows by half. <c>default</c> is empty and owns no memory.</summary>
internal struct SightingList
{
    private Sighting[]? items;
    private int count;

    public readonly ReadOnlySpan<Sighting> Items => new(items, 0, count);

    public readonly int Count => count;

    /// <summary>Where <paramref name="key"/> stands or would stand.</summary>
    public readonly int Find(ulong key, out bool found)
    {
        var low = 0;
        var high = count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (items![middle].Key < key)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        found = low < count && items![low].Key == key;
        return low;
    }

    public void Insert(int index, Sighting sighting)
    {
        items ??= new Sighting[2];
        if (count == items.Length)
        {
            Array.Resize(ref items, count + Math.Max(2, count / 2));
        }

        Array.Copy(items, index, items, index + 1, count - index);
        items[index] = sighting;
        count++;
    }

    public readonly void Replace(int index, Sighting sighting) => items![index] = sighting;

    /// <summary>Keeps the first <paramref name="kept"/> items, after the caller has moved those it keeps to the front.</summary>
    public void Truncate(int kept)
    {
        count = kept;
        if (kept == 0)
        {
            items = null;
        }
    }

    public readonly Span<Sighting> Editable => new(items, 0, count);

    public readonly void Save(BinaryWriter writer)
    {
        writer.Write(count);
        writer.Write(MemoryMarshal.AsBytes(Items));
    }

    public void Load(BinaryReader reader)
    {
        count = reader.ReadInt32();
        items = count == 0 ? null : new Sighting[count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(items.AsSpan()));
    }
}
