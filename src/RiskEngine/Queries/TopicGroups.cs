using LaborRisk.Domain;

namespace LaborRisk.RiskEngine.Queries;

/// <summary>
/// The groups of topics in which trouble is looked for: around each main topic with its related ones, and in all topics together, for workers who each name
/// it differently. A group is numbered by its main topic.
/// </summary>
internal static class TopicGroups
{
    /// <summary>All topics together: main topics all of them, related none.</summary>
    public const int Together = Topics.Scoring;

    public const int Count = Topics.Scoring + 1;

    /// <summary>Every group, as bits.</summary>
    public const int All = (1 << Count) - 1;

    public static TopicSet Main(int group) => new((ushort)(group == Together ? (1 << Topics.Scoring) - 1 : 1 << group));

    public static TopicSet Related(int group) => TopicRelations.Of((Topic)group);

    /// <summary>Groups that a question about the topic belongs to, as bits.</summary>
    public static int Of(Topic asked) => (1 << (int)asked) | TopicRelations.LookedForOn(asked).Bits | (1 << Together);
}
