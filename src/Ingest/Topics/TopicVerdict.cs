using LaborRisk.Domain;

namespace LaborRisk.Ingest.Topics;

/// <summary>What a text is about.</summary>
/// <param name="Topic">The primary topic; <see cref="Topic.Other"/> when the text is not surely a labour matter.</param>
/// <param name="Probability">Calibrated probability of <paramref name="Topic"/>, 0..1.</param>
/// <param name="Secondary">Further topics the text touches; never contains <paramref name="Topic"/> or <see cref="Topic.Other"/>.</param>
public readonly record struct TopicVerdict(Topic Topic, float Probability, TopicSet Secondary);
