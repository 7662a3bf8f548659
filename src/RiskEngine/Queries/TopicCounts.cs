using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LaborRisk.RiskEngine.Queries;

/// <summary>One number for each scoring topic, in place, padded to the width of two vectors; the padding stays 0.</summary>
[InlineArray(Lanes)]
internal struct TopicCounts
{
    public const int Lanes = 16;

    private float first;

    /// <summary>The first eight topics, and the others.</summary>
    public readonly (Vector256<float> Lower, Vector256<float> Upper) AsVectors() =>
        (Vector256.LoadUnsafe(in first), Vector256.LoadUnsafe(in first, (nuint)Vector256<float>.Count));

    /// <summary>Multiplies by <paramref name="kept"/> and adds <paramref name="added"/>, of which each counts as <paramref name="worth"/>.</summary>
    public void Fade(float kept, ReadOnlySpan<int> added, float worth)
    {
        var (lower, upper) = AsVectors();
        ((lower * kept) + (Vector256.ConvertToSingle(Vector256.Create(added)) * worth)).StoreUnsafe(ref first);
        ((upper * kept) + (Vector256.ConvertToSingle(Vector256.Create(added[Vector256<float>.Count..])) * worth))
            .StoreUnsafe(ref first, (nuint)Vector256<float>.Count);
    }

    public readonly float Sum()
    {
        var (lower, upper) = AsVectors();
        return Vector256.Sum(lower + upper);
    }
}
