using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LaborRisk.Ingest.Topics;

/// <summary>Adds up byte rows: sixteen lanes at once in 16 bits, emptied into 32 bits before they could overflow.</summary>
internal ref struct RowSum(ReadOnlySpan<sbyte> rows) : IRowSink
{
    /// <summary>Rows of −128..127 that surely fit into 16 bits.</summary>
    private const int MostRows = short.MaxValue / 128;

    private readonly ref sbyte first = ref MemoryMarshal.GetReference(rows);
    private Vector128<short> low;
    private Vector128<short> high;
    private Vector256<int> lowTotal;
    private Vector256<int> highTotal;
    private int pending;

    public void Add(int row)
    {
        var (left, right) = Vector128.Widen(Vector128.LoadUnsafe(ref first, (nuint)(row * TopicLanes.Width)));
        low += left;
        high += right;
        if (++pending == MostRows)
        {
            Empty();
        }
    }

    public (Vector256<float> Low, Vector256<float> High) Total()
    {
        Empty();
        return (Vector256.ConvertToSingle(lowTotal), Vector256.ConvertToSingle(highTotal));
    }

    private void Empty()
    {
        var (a, b) = Vector128.Widen(low);
        var (c, d) = Vector128.Widen(high);
        lowTotal += Vector256.Create(a, b);
        highTotal += Vector256.Create(c, d);
        (low, high, pending) = (default, default, 0);
    }
}
