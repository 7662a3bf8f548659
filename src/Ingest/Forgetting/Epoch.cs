using LaborRisk.Domain;

namespace LaborRisk.Ingest;

/// <summary>Epochs of 28 district days, each with a pseudonym key of its own.</summary>
internal static class Epoch
{
    public const int Days = 28;

    /// <summary>
    /// In the first so many days of an epoch workers are still known by their pseudonym of the epoch before:
    /// the longest window (21 days) and the lateness of queries (2 days).
    /// </summary>
    public const int OverlapDays = 23;

    public static int Of(Instant time) => OfDay(time.DistrictDay);

    public static int OfDay(int districtDay) => (districtDay - (((districtDay % Days) + Days) % Days)) / Days;

    public static int FirstDay(int epoch) => epoch * Days;

    /// <summary>The last district day on which pseudonyms of <paramref name="epoch"/> are still given.</summary>
    public static int LastUse(int epoch) => FirstDay(epoch + 1) + OverlapDays - 1;
}
