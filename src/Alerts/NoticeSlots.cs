using LaborRisk.Domain;

namespace LaborRisk.Alerts;

/// <summary>
/// The hours of a district day at which enterprise union chairs are told. Never at the moment of the alert:
/// nobody may be picked out by the minute of a search.
/// </summary>
public sealed class NoticeSlots
{
    private readonly bool[] hours = new bool[24];

    /// <param name="slots">Whole hours, district time; none = chairs are never told by the machine.</param>
    /// <exception cref="ArgumentException">A slot is not on the hour: the clock of alerts ticks once an hour and would miss it.</exception>
    public NoticeSlots(IEnumerable<TimeOnly> slots)
    {
        foreach (var slot in slots)
        {
            if (slot.Ticks % TimeSpan.TicksPerHour != 0)
            {
                throw new ArgumentException($"通知时段须为整点：{slot:HH:mm:ss}。A notice slot must be on the hour, not {slot:HH:mm:ss}.", nameof(slots));
            }

            hours[slot.Hour] = true;
        }
    }

    /// <summary>09:00, 14:00 and 17:00.</summary>
    public static NoticeSlots Default { get; } = new([new(9, 0), new(14, 0), new(17, 0)]);

    internal bool Includes(Instant wholeHour) => hours[wholeHour.ToDistrictTime().Hour];
}
