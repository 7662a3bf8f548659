namespace LaborRisk.RiskEngine.Aggregates;

/// <summary>
/// A rate whose logarithm is a wandering level with a trend, plus season terms times coefficients: a dynamic generalised linear model, updated one count
/// at a time by a Laplace step (West, Harrison, Migon 1985, doi 10.1080/01621459.1985.10477131). The state is a mean and a covariance.
/// </summary>
internal sealed class LogLinearRate
{
    private const int Level = 0;
    private const int Trend = 1;
    private const int OwnTerms = 2;
    private const double LevelSpread = 2;
    private const double Lowest = -9;
    private const double Highest = 14;

    private readonly SeasonalHabits habits;
    private readonly int size;
    private readonly double[] mean;
    private readonly double[] covariance;
    private readonly double[] gain;
    private readonly double keepTrend;

    public LogLinearRate(SeasonalHabits habits)
    {
        this.habits = habits;
        size = OwnTerms + habits.SeasonTerms;
        mean = new double[size];
        covariance = new double[size * size];
        gain = new double[size];
        keepTrend = Math.Exp(-1 / habits.TrendSteps);
        for (var i = 0; i < size; i++)
        {
            var spread = i switch { Level => LevelSpread, Trend => habits.TrendSpread, _ => habits.SeasonSpread };
            covariance[(i * size) + i] = spread * spread;
        }
    }

    /// <summary>Mean and variance of the log rate some steps after the last count that was learned.</summary>
    public (double Mean, double Variance) Ahead(int steps, ReadOnlySpan<double> season)
    {
        var (at, variance) = Project(steps, season);
        return (Math.Clamp(at, Lowest, Highest), variance + (steps * habits.LevelDrift * habits.LevelDrift));
    }

    /// <summary>Takes one step on, then learns the count of that step.</summary>
    /// <param name="offset">Log of the step's exposure.</param>
    /// <param name="precision">Weight of the count divided by the dispersion; 0 learns nothing.</param>
    /// <param name="shift">Extra variance of the level in this step: the level may have moved for good.</param>
    public void Learn(int count, ReadOnlySpan<double> season, double offset, double precision, double shift)
    {
        Evolve(shift);
        var (prior, variance) = Project(0, season);
        if (precision <= 0)
        {
            return;
        }

        prior += offset;
        var posterior = Mode(count, prior, variance * precision);
        var rate = precision * Math.Exp(posterior);
        var pull = (posterior - prior) / variance;
        var shrink = rate / (1 + (variance * rate));
        for (var i = 0; i < size; i++)
        {
            mean[i] += gain[i] * pull;
            for (var j = 0; j < size; j++)
            {
                covariance[(i * size) + j] -= gain[i] * gain[j] * shrink;
            }
        }
    }

    /// <summary>g = prior + gain (count − e^g): convex and rising, so Newton from the right comes down to it without overshooting.</summary>
    private static double Mode(int count, double prior, double gain)
    {
        var at = count > 0 ? Math.Max(prior, Math.Log(count)) : prior;
        for (var round = 0; round < 50; round++)
        {
            var rate = gain * Math.Exp(at);
            var step = (at - prior - (gain * count) + rate) / (1 + rate);
            at -= step;
            if (Math.Abs(step) < 1e-10)
            {
                break;
            }
        }

        return Math.Clamp(at, Lowest, Highest);
    }

    /// <summary>Also leaves covariance × terms in <see cref="gain"/>.</summary>
    private (double Mean, double Variance) Project(int steps, ReadOnlySpan<double> season)
    {
        var at = 0.0;
        var variance = 0.0;
        for (var i = 0; i < size; i++)
        {
            var sum = 0.0;
            for (var j = 0; j < size; j++)
            {
                sum += covariance[(i * size) + j] * Term(j, steps, season);
            }

            gain[i] = sum;
            var term = Term(i, steps, season);
            at += mean[i] * term;
            variance += sum * term;
        }

        return (at, Math.Max(variance, 1e-12));
    }

    private static double Term(int index, int steps, ReadOnlySpan<double> season) => index switch
    {
        Level => 1,
        Trend => steps,
        _ => season[index - OwnTerms],
    };

    private void Evolve(double shift)
    {
        mean[Level] += mean[Trend];
        mean[Trend] *= keepTrend;
        for (var i = 0; i < size; i++)
        {
            covariance[i] += covariance[size + i];
        }

        for (var i = 0; i < size; i++)
        {
            covariance[i * size] += covariance[(i * size) + Trend];
        }

        for (var i = 0; i < size; i++)
        {
            covariance[size + i] *= keepTrend;
            covariance[(i * size) + Trend] *= keepTrend;
        }

        covariance[Level] += (habits.LevelDrift * habits.LevelDrift) + shift;
        covariance[size + Trend] += habits.TrendSpread * habits.TrendSpread * (1 - (keepTrend * keepTrend));
    }

    public void Save(BinaryWriter writer)
    {
        writer.Write(mean);
        writer.Write(covariance);
    }

    public void Load(BinaryReader reader)
    {
        reader.Read(mean);
        reader.Read(covariance);
    }
}
