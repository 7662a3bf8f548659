using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using static LaborRisk.RiskEngine.Queries.QueryParameters;

namespace LaborRisk.RiskEngine.Queries;

/// <summary>Which of up to 64 sightings lie within each window: a bit for each sighting, in their order.</summary>
internal readonly record struct WindowMarks(ulong Day, ulong ThreeDays, ulong Week, ulong Fortnight, ulong All)
{
    /// <param name="block">The sightings, and <see cref="SightingStore.Beyond"/> more that do not count.</param>
    /// <param name="oldest">Minute of the oldest sighting.</param>
    /// <param name="now">Minute at which the windows end.</param>
    public static WindowMarks Of(ReadOnlySpan<Sighting> block, int oldest, int now)
    {
        var items = MemoryMarshal.Cast<Sighting, ulong>(block);
        var first = Vector256.Create((ulong)(ushort)oldest);
        var range = Vector256.Create((long)(now - oldest));
        var (day, threeDays, week, fortnight) = (0ul, 0ul, 0ul, 0ul);
        for (var i = 0; i < items.Length - SightingStore.Beyond; i += Vector256<ulong>.Count)
        {
            var ages = range - ((Vector256.Create<ulong>(items[i..]) - first) & Vector256.Create((ulong)ushort.MaxValue)).AsInt64();
            day |= Younger(ages, WindowDays[0]) << i;
            threeDays |= Younger(ages, WindowDays[1]) << i;
            week |= Younger(ages, WindowDays[2]) << i;
            fortnight |= Younger(ages, WindowDays[3]) << i;
        }

        var all = ulong.MaxValue >> (64 + SightingStore.Beyond - block.Length);
        return new WindowMarks(day & all, threeDays & all, week & all, fortnight & all, all);
    }

    /// <summary>How many of the sightings lie within each window, a lane each.</summary>
    public Vector256<int> Count(ulong sightings) => Vector256.Create(
        BitOperations.PopCount(sightings & Day),
        BitOperations.PopCount(sightings & ThreeDays),
        BitOperations.PopCount(sightings & Week),
        BitOperations.PopCount(sightings & Fortnight),
        BitOperations.PopCount(sightings),
        0,
        0,
        0);

    /// <summary>How many workers these sightings are of, by window.</summary>
    /// <param name="last">Which sighting is each worker's last.</param>
    /// <param name="among">Only these workers, as bits of their last sightings.</param>
    public Vector256<int> Count(ulong sightings, ulong last, ulong among) => Vector256.Create(
        BitOperations.PopCount(Workers(sightings & Day, last) & among),
        BitOperations.PopCount(Workers(sightings & ThreeDays, last) & among),
        BitOperations.PopCount(Workers(sightings & Week, last) & among),
        BitOperations.PopCount(Workers(sightings & Fortnight, last) & among),
        BitOperations.PopCount(Workers(sightings, last) & among),
        0,
        0,
        0);

    /// <summary>
    /// The workers of some sightings, each as the bit of their last one. A worker's sightings are a field of bits: adding ones to all but its last
    /// carries into the last exactly if there is a bit among them.
    /// </summary>
    public static ulong Workers(ulong sightings, ulong last) => (((sightings & ~last) + ~last) | sightings) & last;

    private static ulong Younger(Vector256<long> ages, int days) =>
        Vector256.LessThan(ages, Vector256.Create((long)days * Sighting.MinutesPerDay)).ExtractMostSignificantBits();
}
