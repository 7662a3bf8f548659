using System.Globalization;
using LaborRisk.Domain;

namespace LaborRisk.Alerts.Texts;

/// <summary>What the desk reads when the whole district asks more than it should.</summary>
internal static class SurgeText
{
    public static AlertText Raised(DistrictSurge surge) => AlertText.Of(Words.SurgeTitle.With(surge.Topic.Chinese()),
    [
        Words.SurgeBody.With(
            surge.Topic.Chinese(), surge.Factor.ToString("F1", CultureInfo.InvariantCulture), EvidenceText.Probability(surge.Probability)),
        Words.SurgeSteps.Chinese,
    ]);

    public static AlertText Cleared(Topic topic, Hysteresis hysteresis) => new(
        Words.SurgeClearedTitle.With(topic.Chinese()),
        Words.SurgeClearedBody.With(topic.Chinese(), hysteresis.SurgeQuiet.TotalHours));
}
