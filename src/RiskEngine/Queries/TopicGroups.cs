using LaborRisk.Domain;

namespace LaborRisk.RiskEngine.Queries;

/// <summary>
/// The groups of topics in which trouble is looked for. A firm that stops paying makes people ask about wages first, about procedure and contracts next: a
/// group is a main topic with its related ones, numbered by the main topic. One more group is all topics together, for workers who each name it differently.
/// </summary>
internal sealed class TopicGroups
{
    /// <summary>All topics together: each of them is a main topic.</summary>
    public const int Together = Topics.Scoring;

    public const int Count = Topics.Scoring + 1;

    /// <summary>What the trade knows.</summary>
    public static readonly TopicGroups Known = new(Build(), QueryParameters.MainShare, (1 << Count) - 1);

    /// <summary>Every topic by itself.</summary>
    public static readonly TopicGroups Single = new(new TopicSet[Topics.Count], mainShare: 1, (1 << Topics.Scoring) - 1);

    private readonly TopicSet[] related;
    private readonly TopicSet[] inverse;
    private readonly float mainShare;

    private TopicGroups(TopicSet[] related, float mainShare, int all)
    {
        this.related = related;
        this.mainShare = mainShare;
        inverse = Invert(related);
        All = all;
    }

    /// <summary>Every group, as bits.</summary>
    public int All { get; }

    /// <summary>Topics that trouble of this group is about.</summary>
    public TopicSet Main(int group) => new((ushort)(group == Together ? (1 << Topics.Scoring) - 1 : 1 << group));

    /// <summary>Topics asked about beside them.</summary>
    public TopicSet Related(int group) => related[group];

    /// <summary>Of the extra workers that trouble brings, those who ask about its main topics.</summary>
    public float MainShare(int group) => group == Together ? 1 : mainShare;

    /// <summary>Groups that a question about the topic belongs to, as bits.</summary>
    public int Of(Topic asked) => ((1 << (int)asked) | inverse[(int)asked].Bits | (1 << Together)) & All;

    private static TopicSet[] Build()
    {
        var related = new TopicSet[Topics.Count];
        Relate(Topic.WageArrears, Topic.DisputeProcedure, Topic.Insolvency, Topic.Contract);
        Relate(Topic.Layoff, Topic.DisputeProcedure, Topic.Contract, Topic.SocialInsurance);
        Relate(Topic.SocialInsurance, Topic.DisputeProcedure, Topic.Contract);
        Relate(Topic.WorkingHours, Topic.DisputeProcedure, Topic.WageArrears);
        Relate(Topic.Contract, Topic.DisputeProcedure, Topic.Layoff);
        Relate(Topic.WorkInjury, Topic.DisputeProcedure, Topic.SocialInsurance);
        Relate(Topic.SpecialProtection, Topic.DisputeProcedure, Topic.Layoff);
        Relate(Topic.Dispatch, Topic.DisputeProcedure, Topic.Contract);
        Relate(Topic.DisputeProcedure, Topic.WageArrears, Topic.Layoff);
        Relate(Topic.Insolvency, Topic.WageArrears, Topic.Layoff, Topic.SocialInsurance);
        Relate(Topic.OwnershipChange, Topic.Contract, Topic.Layoff, Topic.DisputeProcedure);
        return related;

        void Relate(Topic main, params ReadOnlySpan<Topic> others)
        {
            foreach (var other in others)
            {
                related[(int)main] = related[(int)main].With(other);
            }
        }
    }

    private static TopicSet[] Invert(TopicSet[] related)
    {
        var inverse = new TopicSet[Topics.Count];
        for (var main = 0; main < Topics.Scoring; main++)
        {
            foreach (var other in related[main].Members())
            {
                inverse[(int)other] = inverse[(int)other].With((Topic)main);
            }
        }

        return inverse;
    }
}
