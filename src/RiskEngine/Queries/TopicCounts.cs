using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LaborRisk.RiskEngine.Queries;

/// <summary>One number for each scoring topic, in place, padded to the width of a vector; the padding stays 0.</summary>
[InlineArray(Lanes)]
internal struct TopicCounts
{
    public const int Lanes = 16;

    private float first;

    public readonly Vector512<float> AsVector() => Unsafe.BitCast<TopicCounts, Vector512<float>>(this);

    public readonly float Sum() => Vector512.Sum(AsVector());
}
