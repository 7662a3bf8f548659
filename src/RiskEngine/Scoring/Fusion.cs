using LaborRisk.Domain;
using LaborRisk.RiskEngine.Queries;

namespace LaborRisk.RiskEngine.Scoring;

/// <summary>The three kinds of evidence about one company, each a log ratio: how much likelier what is seen is in trouble than without.</summary>
internal readonly record struct Evidence(double Queries, double Figures, double Events)
{
    /// <summary>Kinds that speak for trouble on their own.</summary>
    public int Kinds => (Queries >= Fusion.Speaks ? 1 : 0) + (Figures >= Fusion.Speaks ? 1 : 0) + (Events >= Fusion.Speaks ? 1 : 0);
}

/// <summary>Adds log odds, with caps, and turns them into a probability that holds.</summary>
internal static class Fusion
{
    /// <summary>A log ratio from which a kind of evidence counts as corroboration: e to this power likelier.</summary>
    public const double Speaks = 1.5;

    /// <summary>Log odds that something collective goes on at a company on any day, before anything is seen of it (about 1 in 300).</summary>
    public const double PriorLogOdds = -5.7;

    /// <summary>What a unit of added-up evidence is worth: below 1 because kinds of evidence are less independent than the sum pretends.</summary>
    private const double Slope = 0.8;

    /// <summary>No amount of queries alone says more than this.</summary>
    private const double QueryCap = 14;

    /// <summary>Probability that something collective is happening now.</summary>
    public static double Probability(in Evidence evidence)
    {
        var added = Math.Min(evidence.Queries, QueryCap) + evidence.Figures + evidence.Events;
        return 1 / (1 + Math.Exp(-(PriorLogOdds + (Slope * added))));
    }

    /// <summary>Probability as one kind of evidence alone would have it.</summary>
    public static double Alone(double logRatio) => Probability(new Evidence(logRatio, 0, 0));

    /// <summary>The level of a score: red needs two kinds of evidence, or ten workers.</summary>
    public static RiskLevel Level(double score, in Evidence evidence, in QueryEvidence queries, LevelLimits limits)
    {
        var level = limits.LevelOf(score);
        return level == RiskLevel.Red && evidence.Kinds < 2 && queries.WorkersInHorizon < 10 ? RiskLevel.Orange : level;
    }
}
