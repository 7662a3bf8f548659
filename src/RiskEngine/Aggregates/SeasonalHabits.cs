namespace LaborRisk.RiskEngine.Aggregates;

/// <summary>What is taken for granted about a count series before it is seen. A step is a period of the series; the figures given here are for weeks.</summary>
public sealed record SeasonalHabits
{
    /// <summary>Season terms that the caller gives with every count.</summary>
    public required int SeasonTerms { get; init; }

    /// <summary>Standard deviation of a season coefficient before anything is seen, in log units.</summary>
    public double SeasonSpread { get; init; } = 0.4;

    /// <summary>Standard deviation by which the level wanders in a step, in log units, beyond its trend.</summary>
    public double LevelDrift { get; init; } = 0.002;

    /// <summary>Standard deviation of the trend a step, in log units; it is drawn back to 0.</summary>
    public double TrendSpread { get; init; } = 0.004;

    /// <summary>Steps in which a trend that nothing supports is e-fold forgotten.</summary>
    public double TrendSteps { get; init; } = 2000;

    /// <summary>Steps in which what is known of the dispersion is e-fold forgotten.</summary>
    public double DispersionSteps { get; init; } = 600;

    /// <summary>Counts are learned so many steps late, when it is clearer whether an outbreak was beginning.</summary>
    public int GuardSteps { get; init; } = 2;

    /// <summary>Probability that an outbreak begins in a step.</summary>
    public double Begins { get; init; } = 0.02;

    /// <summary>Probability that one ends in a step.</summary>
    public double Ends { get; init; } = 0.4;

    /// <summary>Steps after which what still goes on is normal.</summary>
    public double NormalAfter { get; init; } = 20;

    /// <summary>The smallest rise worth hearing of, as a share of the expectation; small series go by their standard deviation.</summary>
    public double LeastRise { get; init; } = 0.05;

    /// <summary>The expectation is never lower: one count after a long silence is no news.</summary>
    public double LeastExpected { get; init; } = 0.05;

    /// <summary>An alert is due only on a count that is itself so rare: evidence of the past alone says nothing new.</summary>
    public double RarerThan { get; init; } = 0.05;

    /// <summary>Before so many steps are learned there is not enough history to judge by.</summary>
    public int WarmUpSteps { get; init; } = 26;

    /// <summary>An alert is due from this probability of an outbreak.</summary>
    public double AlertsAt { get; init; } = 0.33;
}
