using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using LaborRisk.Domain;
using static LaborRisk.RiskEngine.Queries.QueryParameters;

namespace LaborRisk.RiskEngine.Queries;

/// <summary>
/// Distinct workers by topic group and window, of the groups whose main topic somebody asked about. A worker counts once a group: on the main topic,
/// else on its related ones. Counted with a bit for each sighting, up to 64 at a time.
/// </summary>
internal readonly ref struct WorkerCounts
{
    /// <summary>A row has a lane for each window, and three unused.</summary>
    private const int Lanes = 8;

    private const int Block = 64;
    private readonly Span<int> rows;

    /// <summary>Elements the caller provides, usually on its stack.</summary>
    public const int Elements = 2 * Topics.Scoring * Lanes;

    /// <param name="among">Groups to count, as bits.</param>
    /// <param name="sightings">Sorted by worker, and <see cref="SightingStore.Beyond"/> more that do not count.</param>
    /// <param name="oldest">Minute of the oldest sighting.</param>
    /// <param name="now">Minute at which the windows end.</param>
    public WorkerCounts(int among, ReadOnlySpan<Sighting> sightings, int oldest, int now, Span<int> elements)
    {
        elements.Clear();
        rows = elements;
        var count = sightings.Length - SightingStore.Beyond;
        for (var start = 0; start < count;)
        {
            var length = WholeWorkers(sightings[start..count]);
            Groups |= Count(among, sightings.Slice(start, length + SightingStore.Beyond), oldest, now);
            start += length;
        }
    }

    /// <summary>The groups counted: those whose main topic somebody asked about, as bits.</summary>
    public int Groups { get; }

    /// <summary>Workers who asked about the group's main topic, a lane for each window.</summary>
    public Vector256<int> Main(int group) => Vector256.Create<int>(rows.Slice(2 * group * Lanes, Lanes));

    /// <summary>Workers who asked about a related topic and not about the main one.</summary>
    public Vector256<int> Related(int group) => Vector256.Create<int>(rows.Slice(((2 * group) + 1) * Lanes, Lanes));

    /// <summary>How many of the first sightings make a block that splits no worker.</summary>
    private static int WholeWorkers(ReadOnlySpan<Sighting> sightings)
    {
        if (sightings.Length <= Block)
        {
            return sightings.Length;
        }

        var length = Block;
        while (sightings[length].Worker == sightings[length - 1].Worker)
        {
            length--;
        }

        return length;
    }

    private int Count(int among, ReadOnlySpan<Sighting> block, int oldest, int now)
    {
        var count = block.Length - SightingStore.Beyond;
        Span<ulong> within = stackalloc ulong[Windows];
        Span<ulong> topics = stackalloc ulong[Topics.Count];
        MarkWindows(block, oldest, now, within);
        var (asked, last) = MarkTopics(block[..count], topics);
        asked &= among;
        for (var groups = asked; groups != 0; groups &= groups - 1)
        {
            var group = BitOperations.TrailingZeroCount(groups);
            var related = 0ul;
            for (var rest = (int)TopicRelations.Of((Topic)group).Bits; rest != 0; rest &= rest - 1)
            {
                related |= topics[BitOperations.TrailingZeroCount(rest)];
            }

            var main = topics[group];
            var others = ~Workers(main, last);
            var row = rows.Slice(2 * group * Lanes, 2 * Lanes);
            for (var window = 0; window < Windows; window++)
            {
                row[window] += BitOperations.PopCount(main & within[window]);
                row[Lanes + window] += BitOperations.PopCount(Workers(related & within[window], last) & others);
            }
        }

        return asked;
    }

    /// <summary>Which sightings lie within each window: four ages at a time.</summary>
    private static void MarkWindows(ReadOnlySpan<Sighting> block, int oldest, int now, Span<ulong> within)
    {
        within.Clear();
        var items = MemoryMarshal.Cast<Sighting, ulong>(block);
        var first = Vector256.Create((ulong)(ushort)oldest);
        var range = Vector256.Create((long)(now - oldest));
        for (var i = 0; i <= items.Length - Vector256<ulong>.Count; i += Vector256<ulong>.Count)
        {
            var ages = range - ((Vector256.Create<ulong>(items[i..]) - first) & Vector256.Create((ulong)ushort.MaxValue)).AsInt64();
            for (var window = 0; window < Windows - 1; window++)
            {
                within[window] |= Younger(ages, WindowDays[window]) << i;
            }
        }

        var all = ulong.MaxValue >> (Block + SightingStore.Beyond - block.Length);
        for (var window = 0; window < Windows - 1; window++)
        {
            within[window] &= all;
        }

        within[Windows - 1] = all;
    }

    private static ulong Younger(Vector256<long> ages, int days) =>
        Vector256.LessThan(ages, Vector256.Create((long)days * Sighting.MinutesPerDay)).ExtractMostSignificantBits();

    /// <summary>Which sightings are on each topic, which topics there are, and which sighting is each worker's last.</summary>
    private static (int Asked, ulong Last) MarkTopics(ReadOnlySpan<Sighting> block, Span<ulong> topics)
    {
        topics.Clear();
        var asked = 0;
        var last = 1ul << (block.Length - 1);
        for (var i = 0; i < block.Length; i++)
        {
            var topic = (int)block[i].Topic;
            topics[topic] |= 1ul << i;
            asked |= 1 << topic;
            if (i > 0 && block[i].Worker != block[i - 1].Worker)
            {
                last |= 1ul << (i - 1);
            }
        }

        return (asked, last);
    }

    /// <summary>
    /// The workers of some sightings, each as the bit of their last one. A worker's sightings are a field of bits: adding ones to all but its last
    /// carries into the last exactly if there is a bit among them.
    /// </summary>
    private static ulong Workers(ulong sightings, ulong last) => (((sightings & ~last) + ~last) | sightings) & last;
}
