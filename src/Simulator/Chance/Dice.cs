using System.Numerics;

namespace LaborRisk.Simulator;

/// <summary>
/// xoshiro256** (Blackman and Vigna 2018), seeded through SplitMix64: the same seed and purpose give the same numbers for ever, which
/// <c>System.Random</c> does not promise. Each purpose has its own stream, so that more of one thing does not change another.
/// </summary>
public sealed class Dice
{
    private ulong a;
    private ulong b;
    private ulong c;
    private ulong d;

    public Dice(ulong seed, string purpose)
    {
        ArgumentNullException.ThrowIfNull(purpose);
        var state = seed;
        foreach (var letter in purpose)
        {
            state = SplitMix(ref state) ^ letter;
        }

        (a, b, c, d) = (SplitMix(ref state), SplitMix(ref state), SplitMix(ref state), SplitMix(ref state));
    }

    /// <summary>64 random bits.</summary>
    public ulong Bits()
    {
        var result = BitOperations.RotateLeft(b * 5, 7) * 9;
        var shifted = b << 17;
        c ^= a;
        d ^= b;
        b ^= c;
        a ^= d;
        c ^= shifted;
        d = BitOperations.RotateLeft(d, 45);
        return result;
    }

    /// <summary>0 inclusive to 1 exclusive, 53 bits.</summary>
    public double Unit() => (Bits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>0 inclusive to <paramref name="count"/> exclusive.</summary>
    public int Below(int count) => (int)Math.BigMul(Bits(), (ulong)count, out _);

    private static ulong SplitMix(ref ulong state)
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
