using LaborRisk.Domain;

namespace LaborRisk.RiskEngine.Queries;

/// <summary>
/// Which topics are asked about when one kind of trouble begins: a firm that stops paying makes people ask about wages first,
/// about procedure and contracts next. Trouble is looked for around each main topic together with its related ones.
/// </summary>
internal sealed class TopicRelations
{
    /// <summary>Every topic stands for itself.</summary>
    public static readonly TopicRelations None = new(new TopicSet[Topics.Count], mainShare: 1);

    /// <summary>What the trade knows.</summary>
    public static readonly TopicRelations Known = new(Build(), QueryParameters.MainShare);

    private readonly TopicSet[] related;
    private readonly TopicSet[] inverse;

    private TopicRelations(TopicSet[] related, float mainShare)
    {
        this.related = related;
        inverse = Invert(related);
        MainShare = mainShare;
    }

    /// <summary>Of the extra workers that trouble brings, those who ask about its main topic.</summary>
    public float MainShare { get; }

    /// <summary>Topics asked about beside <paramref name="main"/>, not including it.</summary>
    public TopicSet Of(Topic main) => related[(int)main];

    /// <summary>Topics for which trouble is looked for when somebody asks about <paramref name="asked"/>, itself not included.</summary>
    public TopicSet LookedForOn(Topic asked) => inverse[(int)asked];

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
