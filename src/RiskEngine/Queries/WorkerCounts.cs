using System.Numerics;
using System.Runtime.Intrinsics;
using LaborRisk.Domain;
using static LaborRisk.RiskEngine.Queries.QueryParameters;

namespace LaborRisk.RiskEngine.Queries;

/// <summary>
/// Distinct workers by topic group and window, of the groups whose main topic somebody asked about, and of all topics together. A worker counts
/// once a group: on the main topic, else on its related ones. Counted with a bit for each sighting, up to 64 at a time.
/// </summary>
internal readonly ref struct WorkerCounts
{
    private const int Block = 64;
    private readonly TopicGroups groups;
    private readonly Span<Vector256<int>> rows;

    /// <summary>Rows the caller provides, usually on its stack; what is in them does not matter.</summary>
    public const int Rows = 2 * TopicGroups.Count;

    /// <param name="among">Groups to count, as bits.</param>
    /// <param name="least">Groups with fewer workers in the longest window are left out.</param>
    /// <param name="sightings">Sorted by worker, and <see cref="SightingStore.Beyond"/> more that do not count.</param>
    /// <param name="oldest">Minute of the oldest sighting.</param>
    /// <param name="now">Minute at which the windows end.</param>
    public WorkerCounts(
        TopicGroups groups, int among, int least, ReadOnlySpan<Sighting> sightings, int oldest, int now, Span<Vector256<int>> rows)
    {
        this.groups = groups;
        this.rows = rows;
        var count = sightings.Length - SightingStore.Beyond;
        if (count <= Block)
        {
            Groups = Count(among, 0, least, sightings, oldest, now);
            return;
        }

        // A block without a group's main topic may hold workers on its related ones: which block a worker falls into must not matter.
        var asked = Asked(sightings[..count]);
        for (var start = 0; start < count;)
        {
            var length = WholeWorkers(sightings[start..count]);
            Groups |= Count(among, asked, 0, sightings.Slice(start, length + SightingStore.Beyond), oldest, now);
            start += length;
        }

        for (var rest = Groups; rest != 0; rest &= rest - 1)
        {
            var group = BitOperations.TrailingZeroCount(rest);
            Groups &= (Main(group) + Related(group))[Windows - 1] < least ? ~(1 << group) : ~0;
        }
    }

    /// <summary>The groups counted, as bits: those whose main topic somebody asked about, with enough workers.</summary>
    public int Groups { get; }

    /// <summary>Workers who asked about the group's main topic, a lane for each window.</summary>
    public Vector256<int> Main(int group) => rows[2 * group];

    /// <summary>Workers who asked about a related topic and not about the main one.</summary>
    public Vector256<int> Related(int group) => rows[(2 * group) + 1];

    /// <summary>
    /// Whether more workers ask about anything than about any one of some groups: else all topics together say only what that group says.
    /// </summary>
    public bool TogetherAddsTo(int groups)
    {
        if ((groups & (1 << TopicGroups.Together)) == 0)
        {
            return true;
        }

        var everybody = Main(TopicGroups.Together)[Windows - 1];
        for (var rest = groups & ~(1 << TopicGroups.Together); rest != 0; rest &= rest - 1)
        {
            var group = BitOperations.TrailingZeroCount(rest);
            if ((Main(group) + Related(group))[Windows - 1] >= everybody)
            {
                return false;
            }
        }

        return true;
    }

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

    /// <summary>Adds a block of sightings to the rows of the groups it has; rows of groups seen for the first time begin at 0.</summary>
    /// <param name="elsewhere">Topics asked about in other blocks, as bits.</param>
    private int Count(int among, int elsewhere, int least, ReadOnlySpan<Sighting> block, int oldest, int now)
    {
        var counted = 0;
        Span<ulong> topics = stackalloc ulong[TopicGroups.Count];
        var within = WindowMarks.Of(block, oldest, now);
        var (asked, last) = MarkTopics(block[..^SightingStore.Beyond], topics);
        topics[TopicGroups.Together] = within.All;
        for (var rest = (asked | elsewhere | (1 << TopicGroups.Together)) & among; rest != 0; rest &= rest - 1)
        {
            var group = BitOperations.TrailingZeroCount(rest);
            var main = topics[group];
            var related = Union(topics, groups.Related(group));
            if (BitOperations.PopCount(WindowMarks.Workers(main | related, last)) < least)
            {
                continue;
            }

            counted |= 1 << group;
            var others = ~WindowMarks.Workers(main, last);
            var known = (Groups >> group) & 1;
            rows[2 * group] = (rows[2 * group] * known)
                + (last == within.All || group != TopicGroups.Together ? within.Count(main) : within.Count(main, last, last));
            rows[(2 * group) + 1] = (rows[(2 * group) + 1] * known)
                + (last == within.All ? within.Count(related) : within.Count(related, last, others));
        }

        return counted;
    }

    private static ulong Union(ReadOnlySpan<ulong> sightings, TopicSet topics)
    {
        var union = 0ul;
        for (var rest = (int)topics.Bits; rest != 0; rest &= rest - 1)
        {
            union |= sightings[BitOperations.TrailingZeroCount(rest)];
        }

        return union;
    }

    private static int Asked(ReadOnlySpan<Sighting> sightings)
    {
        var asked = 0;
        foreach (var sighting in sightings)
        {
            asked |= 1 << (int)sighting.Topic;
        }

        return asked;
    }

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
}
