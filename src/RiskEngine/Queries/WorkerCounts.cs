using System.Numerics;
using LaborRisk.Domain;
using static LaborRisk.RiskEngine.Queries.QueryParameters;

namespace LaborRisk.RiskEngine.Queries;

/// <summary>Distinct workers by topic group and window. A worker counts once a group: on the main topic, else on its related ones.</summary>
internal readonly ref struct WorkerCounts
{
    private readonly Span<short> main;
    private readonly Span<short> related;

    /// <summary>Elements the caller provides, usually on its stack.</summary>
    public const int Elements = 2 * Topics.Scoring * Windows;

    /// <param name="sightings">Sorted by worker.</param>
    /// <param name="oldest">Minute of the oldest sighting.</param>
    /// <param name="now">Minute at which the windows end.</param>
    public WorkerCounts(ReadOnlySpan<Sighting> sightings, int oldest, int now, Span<short> elements)
    {
        elements.Clear();
        main = elements[..(Elements / 2)];
        related = elements[(Elements / 2)..];
        Span<byte> window = stackalloc byte[Topics.Scoring];
        for (var i = 0; i < sightings.Length;)
        {
            var worker = sightings[i].Worker;
            var asked = default(TopicSet);
            var lookedFor = 0;
            for (; i < sightings.Length && sightings[i].Worker == worker; i++)
            {
                var topic = sightings[i].Topic;
                window[(int)topic] = WindowOf(now - sightings[i].Minute(oldest));
                asked = asked.With(topic);
                lookedFor |= TopicRelations.LookedForOn(topic).Bits;
                main[At((int)topic, window[(int)topic])]++;
            }

            for (var rest = lookedFor & ~asked.Bits; rest != 0; rest &= rest - 1)
            {
                var group = BitOperations.TrailingZeroCount(rest);
                var first = (byte)(Windows - 1);
                for (var near = asked.Bits & TopicRelations.Of((Topic)group).Bits; near != 0; near &= near - 1)
                {
                    first = Math.Min(first, window[BitOperations.TrailingZeroCount(near)]);
                }

                related[At(group, first)]++;
            }
        }

        for (var at = 0; at < main.Length; at++)
        {
            if (at % Windows != 0)
            {
                main[at] += main[at - 1];
                related[at] += related[at - 1];
            }
        }
    }

    /// <summary>Workers who asked about the group's main topic.</summary>
    public int Main(int group, int window) => main[At(group, window)];

    /// <summary>Workers who asked about a related topic and not about the main one.</summary>
    public int Related(int group, int window) => related[At(group, window)];

    /// <summary>Distinct workers of the group.</summary>
    public int Workers(int group, int window) => Main(group, window) + Related(group, window);

    private static int At(int group, int window) => (group * Windows) + window;

    /// <summary>The shortest window that holds a sighting of that age, in minutes.</summary>
    public static byte WindowOf(int age) => age switch
    {
        < 1 * Sighting.MinutesPerDay => 0,
        < 3 * Sighting.MinutesPerDay => 1,
        < 7 * Sighting.MinutesPerDay => 2,
        < 14 * Sighting.MinutesPerDay => 3,
        _ => 4,
    };
}
