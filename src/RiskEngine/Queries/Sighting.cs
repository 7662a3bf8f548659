using LaborRisk.Domain;

namespace LaborRisk.RiskEngine.Queries;

/// <summary>
/// One worker seen on one topic, in eight bytes: 44 bits of pseudonym, 4 of topic, 16 of the minute. A company's sightings lie within the horizon, so the
/// minute is told by the oldest of them. Ordered by worker, then topic. A worker counts once per company, topic and horizon: a new spell begins
/// when the last is that old.
/// </summary>
internal readonly record struct Sighting(ulong Bits)
{
    public const int MinutesPerDay = 24 * 60;
    public const int MinuteBits = 16;
    public const int TopicMask = 0xF;
    private const int WorkerShift = 20;

    public Sighting(Pseudonym worker, Topic topic, int minute)
        : this((worker.Value >> WorkerShift << WorkerShift) | ((ulong)topic << MinuteBits) | (ushort)minute)
    {
    }

    public ulong Worker => Bits >> WorkerShift;

    public Topic Topic => (Topic)((Bits >> MinuteBits) & TopicMask);

    /// <summary>Worker and topic alone: equal keys are the same spell.</summary>
    public ulong Key => Bits >> MinuteBits;

    /// <summary>When the spell began, in minutes since 1970.</summary>
    /// <param name="oldest">Minute of the company's oldest sighting.</param>
    public int Minute(int oldest) => oldest + (ushort)(Bits - (ushort)oldest);

    public static int MinuteOf(Instant at) => (int)(at.Milliseconds / 60_000);
}
