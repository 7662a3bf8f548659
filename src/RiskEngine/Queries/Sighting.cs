using LaborRisk.Domain;

namespace LaborRisk.RiskEngine.Queries;

/// <summary>
/// One worker seen on one topic, in eight bytes: 32 bits of pseudonym, 4 of topic, 28 of minutes since 1970 (to the year 2480).
/// Ordered by worker, then topic. A worker counts once per company, topic and 21 days: a new spell begins when the last is 21 days old.
/// </summary>
internal readonly record struct Sighting(ulong Bits) : IComparable<Sighting>
{
    public const int MinutesPerDay = 24 * 60;
    private const int TopicShift = 28;
    private const ulong MinuteMask = (1UL << TopicShift) - 1;

    public Sighting(Pseudonym worker, Topic topic, int minute)
        : this((worker.Value & 0xFFFF_FFFF_0000_0000) | ((ulong)topic << TopicShift) | ((ulong)minute & MinuteMask))
    {
    }

    public uint Worker => (uint)(Bits >> 32);

    public Topic Topic => (Topic)((Bits >> TopicShift) & 0xF);

    /// <summary>When the spell began.</summary>
    public int Minute => (int)(Bits & MinuteMask);

    /// <summary>Worker and topic alone: equal keys are the same spell.</summary>
    public ulong Key => Bits & ~MinuteMask;

    public static int MinuteOf(Instant at) => (int)(at.Milliseconds / 60_000);

    public int CompareTo(Sighting other) => Bits.CompareTo(other.Bits);
}
