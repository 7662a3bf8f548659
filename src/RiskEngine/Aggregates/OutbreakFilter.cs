namespace LaborRisk.RiskEngine.Aggregates;

/// <summary>
/// Probability that an outbreak goes on, of each of some sizes, by all counts so far: a hidden Markov chain (quiet, or one of the sizes until it ends).
/// This is the part that adds up evidence over several steps.
/// </summary>
internal static class OutbreakFilter
{
    /// <summary>Place 0 is quiet, the others an outbreak of a size.</summary>
    public const int States = 6;

    /// <summary>Extra counts a step, in standard deviations of a quiet one.</summary>
    private static readonly double[] Sizes = [0, 0.6, 1.2, 2, 3.2, 5.5];

    private static readonly double[] Shares = [0, 0.2, 0.2, 0.2, 0.2, 0.2];

    public static double Extra(int state, double deviation) => Sizes[state] * deviation;

    /// <summary>Moves the probabilities on by one step and one count.</summary>
    /// <param name="probabilities">Sum 1; before and after.</param>
    /// <param name="likelihoods">Of the count in each state; some is &gt; 0.</param>
    public static void Step(Span<double> probabilities, ReadOnlySpan<double> likelihoods, SeasonalHabits habits)
    {
        Move(probabilities, habits);
        var sum = 0.0;
        for (var i = 0; i < States; i++)
        {
            probabilities[i] *= likelihoods[i];
            sum += probabilities[i];
        }

        for (var i = 0; i < States; i++)
        {
            probabilities[i] /= sum;
        }
    }

    /// <summary>What is known of a step once the next is known: the backward step of a fixed-lag smoother (Rauch, Tung, Striebel; for chains Kim 1994).</summary>
    /// <param name="filtered">Of the step, by counts up to it.</param>
    /// <param name="smoothedNext">Of the next step, by all counts; replaced by those of this step.</param>
    public static void Smooth(ReadOnlySpan<double> filtered, Span<double> smoothedNext, SeasonalHabits habits)
    {
        Span<double> predicted = stackalloc double[States];
        filtered.CopyTo(predicted);
        Move(predicted, habits);
        Span<double> ratio = stackalloc double[States];
        for (var i = 0; i < States; i++)
        {
            ratio[i] = smoothedNext[i] / predicted[i];
        }

        var begins = 0.0;
        for (var i = 1; i < States; i++)
        {
            begins += Shares[i] * ratio[i];
        }

        smoothedNext[0] = filtered[0] * (((1 - habits.Begins) * ratio[0]) + (habits.Begins * begins));
        for (var i = 1; i < States; i++)
        {
            smoothedNext[i] = filtered[i] * (((1 - habits.Ends) * ratio[i]) + (habits.Ends * ratio[0]));
        }
    }

    private static void Move(Span<double> probabilities, SeasonalHabits habits)
    {
        var quiet = probabilities[0];
        probabilities[0] = quiet * (1 - habits.Begins);
        for (var i = 1; i < States; i++)
        {
            probabilities[0] += probabilities[i] * habits.Ends;
            probabilities[i] = (probabilities[i] * (1 - habits.Ends)) + (quiet * habits.Begins * Shares[i]);
        }
    }
}
