using LaborRisk.Domain;

namespace LaborRisk.Ingest.Topics.Training;

/// <summary>One text with the topic a reader gave it.</summary>
/// <param name="Weight">How much it counts in training; 1 = one labelled text.</param>
internal sealed record TrainingText(string Text, Topic Topic, TopicSet Secondary, float Weight);
