using LaborRisk.Domain;

namespace LaborRisk.Alerts.Episodes;

/// <summary>The district-wide alert of one topic, open or cleared not long ago.</summary>
internal sealed class SurgeEpisode(string alertId, Topic topic, DateOnly day)
{
    public string AlertId => alertId;

    public Topic Topic => topic;

    public DateOnly Day => day;

    public bool IsOpen { get; set; }

    public Instant LastSeen { get; set; }

    public Instant ClearedAt { get; set; }

    public bool IsForgotten(Instant now, Hysteresis hysteresis) => !IsOpen && now - ClearedAt > (long)hysteresis.ReopenWithin.TotalMilliseconds;

    public bool IsQuiet(Instant now, Hysteresis hysteresis) => IsOpen && now - LastSeen >= (long)hysteresis.SurgeQuiet.TotalMilliseconds;
}
