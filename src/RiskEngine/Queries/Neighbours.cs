using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LaborRisk.RiskEngine.Queries;

/// <summary>What stands around a new sighting among those the company has, found in one pass, four at a time.</summary>
/// <param name="Position">Where it stands or would stand.</param>
/// <param name="Known">The worker has been seen on the topic: it stands at <paramref name="Position"/>.</param>
/// <param name="SameDay">Sightings on the topic less than a day apart from it.</param>
/// <param name="SameWeek">Sightings on the topic less than seven days apart from it.</param>
internal readonly record struct Neighbours(int Position, bool Known, int SameDay, int SameWeek)
{
    /// <param name="sightings">Sorted, and <see cref="SightingStore.Beyond"/> more that do not count.</param>
    /// <param name="oldest">Minute of the oldest of them.</param>
    /// <param name="minute">Minute of <paramref name="sighting"/>.</param>
    public static Neighbours Of(ReadOnlySpan<Sighting> sightings, int oldest, Sighting sighting, int minute)
    {
        var items = MemoryMarshal.Cast<Sighting, ulong>(sightings);
        var count = items.Length - SightingStore.Beyond;
        var key = Vector256.Create((long)sighting.Key);
        var topic = Vector256.Create((long)sighting.Topic);
        var first = Vector256.Create((long)(ushort)oldest);
        var here = Vector256.Create((long)(minute - oldest));
        var (position, known, day, week) = (0, 0u, 0, 0);
        for (var i = 0; i < count; i += Vector256<long>.Count)
        {
            var four = Vector256.Create<ulong>(items[i..]).AsInt64();
            var keys = Vector256.ShiftRightLogical(four, Sighting.MinuteBits);
            var apart = Vector256.Abs(((four - first) & Vector256.Create((long)ushort.MaxValue)) - here);
            var sameTopic = Vector256.Equals(keys & Vector256.Create((long)Sighting.TopicMask), topic);
            var counting = uint.MaxValue >> Math.Max(0, 32 - (count - i));
            position += BitOperations.PopCount(Vector256.LessThan(keys, key).ExtractMostSignificantBits() & counting);
            known |= Vector256.Equals(keys, key).ExtractMostSignificantBits() & counting;
            day += Within(sameTopic, apart, 1, counting);
            week += Within(sameTopic, apart, 7, counting);
        }

        return new Neighbours(position, known != 0, day, week);
    }

    private static int Within(Vector256<long> sameTopic, Vector256<long> apart, int days, uint counting) => BitOperations.PopCount(
        (sameTopic & Vector256.LessThan(apart, Vector256.Create((long)days * Sighting.MinutesPerDay))).ExtractMostSignificantBits() & counting);
}
