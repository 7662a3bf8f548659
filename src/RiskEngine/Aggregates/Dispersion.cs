namespace LaborRisk.RiskEngine.Aggregates;

/// <summary>How much more than chance a series varies: variance = φ × mean, with a probability for each of some φ that every count moves.</summary>
internal sealed class Dispersion(double steps)
{
    /// <summary>Values of φ that are tried, about evenly in their effect.</summary>
    public const int Candidates = 12;

    private static readonly double[] Factors = [1, 1.1, 1.25, 1.5, 1.9, 2.5, 3.4, 5, 7.5, 12, 20, 40];

    /// <summary>Before anything is seen φ is about 2, give or take a factor of 2.</summary>
    private static readonly double[] LogPrior = [.. Factors.Select(factor => -0.5 * Math.Pow(Math.Log2(factor / 2), 2))];

    private readonly double keep = Math.Exp(-1 / steps);
    private readonly double[] logWeights = [.. LogPrior];
    private readonly double[] weights = [.. LogPrior.Select(log => Math.Exp(log) / LogPrior.Sum(Math.Exp))];

    public static double Factor(int candidate) => Factors[candidate];

    public ReadOnlySpan<double> Weights => weights;

    /// <summary>Mean of φ.</summary>
    public double Mean
    {
        get
        {
            var sum = 0.0;
            for (var i = 0; i < Candidates; i++)
            {
                sum += weights[i] * Factors[i];
            }

            return sum;
        }
    }

    /// <param name="trust">0..1: how surely the count was an ordinary one.</param>
    public void Learn(int count, double mean, double uncertainty, double trust)
    {
        var logFactorial = CountLaw.LogFactorial(count);
        var most = double.NegativeInfinity;
        for (var i = 0; i < Candidates; i++)
        {
            var variance = (Factors[i] * mean) + (mean * mean * uncertainty);
            logWeights[i] = LogPrior[i] + ((logWeights[i] - LogPrior[i]) * keep) + (trust * CountLaw.LogProbability(count, mean, variance, logFactorial));
            most = Math.Max(most, logWeights[i]);
        }

        var sum = 0.0;
        for (var i = 0; i < Candidates; i++)
        {
            logWeights[i] -= most;
            weights[i] = Math.Exp(logWeights[i]);
            sum += weights[i];
        }

        for (var i = 0; i < Candidates; i++)
        {
            weights[i] /= sum;
        }
    }

    public void Save(BinaryWriter writer)
    {
        writer.Write(logWeights);
        writer.Write(weights);
    }

    public void Load(BinaryReader reader)
    {
        reader.Read(logWeights);
        reader.Read(weights);
    }
}
