using LaborRisk.Simulator;

namespace LaborRisk.Bench.Traffic;

/// <summary>Draws an index by weight in constant time: the alias method of Walker (1977), built as Vose (1991) does.</summary>
internal sealed class AliasTable
{
    private readonly float[] keep;
    private readonly int[] other;

    public AliasTable(ReadOnlySpan<double> weights)
    {
        var count = weights.Length;
        keep = new float[count];
        other = new int[count];
        var total = 0.0;
        foreach (var weight in weights)
        {
            total += weight;
        }

        var scaled = new double[count];
        var small = new Stack<int>();
        var large = new Stack<int>();
        for (var i = 0; i < count; i++)
        {
            scaled[i] = weights[i] * count / total;
            (scaled[i] < 1 ? small : large).Push(i);
        }

        while (small.Count > 0 && large.Count > 0)
        {
            var less = small.Pop();
            var more = large.Pop();
            (keep[less], other[less]) = ((float)scaled[less], more);
            scaled[more] -= 1 - scaled[less];
            (scaled[more] < 1 ? small : large).Push(more);
        }

        foreach (var rest in small.Concat(large))
        {
            (keep[rest], other[rest]) = (1, rest);
        }
    }

    public int Draw(Dice dice)
    {
        var index = dice.Below(keep.Length);
        return dice.Unit() < keep[index] ? index : other[index];
    }
}
