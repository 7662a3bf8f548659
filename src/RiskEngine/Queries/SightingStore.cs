using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using LaborRisk.RiskEngine.State;

namespace LaborRisk.RiskEngine.Queries;

/// <summary>
/// All companies' sightings in a few large pages: millions of little arrays would keep the garbage collector busy. A list owns a slot of one of a few
/// sizes, each half as large again or a third larger than the one before; slots given back are used again.
/// </summary>
internal sealed class SightingStore
{
    /// <summary>Sightings that may be read beyond the end of a list, so that eight can be read at once.</summary>
    public const int Beyond = 7;

    private const int PageBits = 16;
    private const int PageLength = 1 << PageBits;
    private const int PlaceMask = PageLength - 1;
    private const int Sizes = 54;
    private const int PerCacheLine = 8;
    private static readonly Sighting[] Nothing = new Sighting[Beyond];

    private readonly int[] free = new int[Sizes];
    private Sighting[][] pages = [];
    private int lastPage = -1;
    private int used = PageLength;

    public SightingStore() => Array.Fill(free, -1);

    /// <summary>The list's items; valid until the next <see cref="Insert"/> into it.</summary>
    public Span<Sighting> Items(in SightingList list) => list.Size == 0 ? default : pages[list.Slot >> PageBits].AsSpan(list.Slot & PlaceMask, list.Count);

    /// <summary>The items and <see cref="Beyond"/> more that mean nothing.</summary>
    public ReadOnlySpan<Sighting> ItemsAndBeyond(in SightingList list) =>
        list.Size == 0 ? Nothing : pages[list.Slot >> PageBits].AsSpan(list.Slot & PlaceMask, list.Count + Beyond);

    /// <summary>The list's items will be needed soon.</summary>
    public void FetchAhead(in SightingList list)
    {
        if (list.Size > 0)
        {
            ref var first = ref pages[list.Slot >> PageBits][list.Slot & PlaceMask];
            Ahead.Fetch(ref first);
            if (list.Count > PerCacheLine)
            {
                Ahead.Fetch(ref Unsafe.Add(ref first, PerCacheLine));
            }
        }
    }

    public void Insert(ref SightingList list, int index, Sighting sighting)
    {
        if (list.Count == Capacity(list.Size))
        {
            Move(ref list, (byte)(list.Size + 1));
        }

        list.Count++;
        var items = Items(list);
        items[index..^1].CopyTo(items[(index + 1)..]);
        items[index] = sighting;
    }

    /// <summary>Keeps the first <paramref name="kept"/> items, after the caller has moved those it keeps to the front.</summary>
    public void Truncate(ref SightingList list, int kept)
    {
        list.Count = kept;
        if (kept == 0 && list.Size > 0)
        {
            GiveBack(list);
            list = default;
        }
    }

    public void Save(BinaryWriter writer, in SightingList list)
    {
        writer.Write(list.Count);
        writer.Write(MemoryMarshal.AsBytes(Items(list)));
    }

    public SightingList Load(BinaryReader reader)
    {
        var list = default(SightingList);
        var count = reader.ReadInt32();
        if (count > 0)
        {
            byte size = 1;
            while (Capacity(size) < count)
            {
                size++;
            }

            list = new SightingList(Take(size), count, size);
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(Items(list)));
        }

        return list;
    }

    /// <summary>2, 3, 4, 6, 8, 12, 16, 24, …</summary>
    private static int Capacity(byte size) => size == 0 ? 0 : (2 + ((size - 1) & 1)) << ((size - 1) >> 1);

    private void Move(ref SightingList list, byte size)
    {
        var grown = list with { Slot = Take(size), Size = size };
        Items(list).CopyTo(Items(grown));
        if (list.Size > 0)
        {
            GiveBack(list);
        }

        list = grown;
    }

    private int Take(byte size)
    {
        var slot = free[size];
        if (slot >= 0)
        {
            free[size] = (int)pages[slot >> PageBits][slot & PlaceMask].Bits;
            return slot;
        }

        var length = Capacity(size);
        if (length > PageLength)
        {
            return AddPage(length) << PageBits;
        }

        if (used + length > PageLength)
        {
            lastPage = AddPage(PageLength);
            used = 0;
        }

        used += length;
        return (lastPage << PageBits) + used - length;
    }

    /// <summary>The slot's first item says which slot was given back before it.</summary>
    private void GiveBack(in SightingList list)
    {
        pages[list.Slot >> PageBits][list.Slot & PlaceMask] = new Sighting((uint)free[list.Size]);
        free[list.Size] = list.Slot;
    }

    private int AddPage(int length)
    {
        Array.Resize(ref pages, pages.Length + 1);
        pages[^1] = GC.AllocateUninitializedArray<Sighting>(length + Beyond);
        return pages.Length - 1;
    }
}
