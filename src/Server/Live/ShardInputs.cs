using LaborRisk.Domain;
using LaborRisk.Ingest;
using LaborRisk.Ingest.Topics;

namespace LaborRisk.Server.Live;

/// <summary>What a shard judges by: the same inputs and the same journal give the same decisions.</summary>
/// <param name="Arrival">Its clock; <c>null</c> = the records' own.</param>
internal sealed record ShardInputs(
    CompanyDirectory Companies, IReadOnlyList<Officer> Officers, Thresholds Thresholds, TopicClassifier Classifier, EpochKeys Keys, TimeProvider? Arrival)
{
    /// <summary>A start so long after the last record is believed; beyond, the system's clock is doubted.</summary>
    public TimeSpan? LongestGap { get; init; }

    /// <summary>As it stands in every score.</summary>
    public string ModelVersion => $"{RiskEngine.Engine.ModelVersion}+{Classifier.Version}";
}
