using LaborRisk.Alerts.Routing;
using LaborRisk.Alerts.Texts;
using LaborRisk.Domain;
using LaborRisk.Domain.Wire;

namespace LaborRisk.Alerts.Episodes;

/// <summary>The district-wide alerts: one a topic, always yellow (nothing is said of any company), told to the desk.</summary>
internal sealed class SurgeAlerts(OfficerRoutes routes, int thresholdVersion, Hysteresis hysteresis)
{
    private readonly SortedDictionary<Topic, SurgeEpisode> surges = [];

    public void Observe(DistrictSurge surge, List<AlertTransition> output)
    {
        if (surge.Topic == Topic.Other)
        {
            return;
        }

        var known = surges.TryGetValue(surge.Topic, out var episode) && !episode.IsForgotten(surge.At, hysteresis);
        if (!known)
        {
            var day = surge.At.DistrictDate;
            surges[surge.Topic] = episode = new SurgeEpisode(AlertId.Of(WireJson.WholeDistrict, surge.Topic, day), surge.Topic, day);
        }

        episode!.LastSeen = surge.At;
        if (!episode.IsOpen)
        {
            episode.IsOpen = true;
            output.Add(known
                ? Rise(episode, surge, TransitionKind.LevelRose, NotifyReason.LevelRose)
                : Rise(episode, surge, TransitionKind.Raised, NotifyReason.FirstAlert));
        }
    }

    public void Tick(Instant now, List<AlertTransition> output)
    {
        List<Topic> forgotten = [];
        foreach (var (topic, surge) in surges)
        {
            if (surge.IsQuiet(now, hysteresis))
            {
                surge.IsOpen = false;
                surge.ClearedAt = now;
                output.Add(Of(surge, RiskLevel.None, TransitionKind.Cleared, now, 0, [], SurgeText.Cleared(topic, hysteresis)));
            }

            if (surge.IsForgotten(now, hysteresis))
            {
                forgotten.Add(topic);
            }
        }

        forgotten.ForEach(topic => surges.Remove(topic));
    }

    public void Save(BinaryWriter writer)
    {
        writer.Write(surges.Count);
        foreach (var surge in surges.Values)
        {
            EpisodeFormat.Write(writer, surge);
        }
    }

    public void Load(BinaryReader reader)
    {
        surges.Clear();
        for (var count = reader.ReadInt32(); count > 0; count--)
        {
            var surge = EpisodeFormat.ReadSurge(reader);
            surges[surge.Topic] = surge;
        }
    }

    private AlertTransition Rise(SurgeEpisode episode, DistrictSurge surge, TransitionKind kind, NotifyReason reason) => Of(
        episode, RiskLevel.Yellow, kind, surge.At, Math.Round(100 * surge.Probability, 1), routes.Desk(reason), SurgeText.Raised(surge));

    private AlertTransition Of(
        SurgeEpisode surge, RiskLevel level, TransitionKind kind, Instant at, double score, IReadOnlyList<Recipient> recipients,
        AlertText text) => new(
        surge.AlertId, Signal.DistrictOnly, surge.Topic, level, kind, at, score, surge.Day, thresholdVersion, recipients, text.Title, text.Body);
}
