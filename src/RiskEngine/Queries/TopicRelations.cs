using LaborRisk.Domain;

namespace LaborRisk.RiskEngine.Queries;

/// <summary>
/// Which topics are asked about when one kind of trouble begins: a firm that stops paying makes people ask about wages first,
/// about procedure and contracts next. Trouble is looked for around each main topic together with its related ones.
/// </summary>
internal static class TopicRelations
{
    private static readonly TopicSet[] Related = Build();

    /// <summary>Topics asked about beside <paramref name="main"/>, not including it.</summary>
    public static TopicSet Of(Topic main) => Related[(int)main];

    /// <summary>Topics for which trouble is looked for when somebody asks about <paramref name="asked"/>, itself not included.</summary>
    public static TopicSet LookedForOn(Topic asked) => Inverse[(int)asked];

    private static readonly TopicSet[] Inverse = Invert();

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

    private static TopicSet[] Invert()
    {
        var inverse = new TopicSet[Topics.Count];
        for (var main = 0; main < Topics.Scoring; main++)
        {
            foreach (var other in Related[main].Members())
            {
                inverse[(int)other] = inverse[(int)other].With((Topic)main);
            }
        }

        return inverse;
    }
}
