namespace LaborRisk.RiskEngine.Queries;

/// <summary>
/// How much more or less the companies of a cohort ask than their sizes explain: learned from new workers, less those that trouble brought, and shrunk to the
/// industry and that to 1 (Gamma–Poisson).
/// </summary>
internal sealed class CohortActivity(Cohorts cohorts)
{
    /// <summary>Workers that a cohort's own experience is shrunk by.</summary>
    private const double Shrinkage = 40;

    private static readonly double WeeklyDecay = Math.Pow(0.5, 7 / QueryParameters.HalfLifeDays);

    private readonly double[] workers = new double[cohorts.Count];
    private readonly double[] shares = new double[cohorts.Count];
    private readonly float[] factors = [.. Enumerable.Repeat(1f, cohorts.Count)];

    /// <summary>What a company's share by size is to be multiplied by.</summary>
    public float Factor(int company) => factors[cohorts.Of(company)];

    /// <summary>Adds a company's share by size to its cohort. Once for each company, before anything is learned.</summary>
    public void Enter(int company, double share) => shares[cohorts.Of(company)] += share;

    /// <summary>One new worker.</summary>
    /// <param name="usual">1 − the probability that trouble is on.</param>
    public void Learn(int company, double usual) => workers[cohorts.Of(company)] += usual;

    /// <summary>A week is over: learns the factors and forgets a little.</summary>
    public void CloseWeek()
    {
        var total = workers.Sum();
        var scale = 0.0;
        for (var industry = 0; industry < cohorts.Industries; industry++)
        {
            var members = industry * Cohorts.SizeClasses;
            var (seen, share) = (0.0, 0.0);
            for (var i = members; i < members + Cohorts.SizeClasses; i++)
            {
                seen += workers[i];
                share += shares[i];
            }

            var ofIndustry = (seen + Shrinkage) / ((share * total) + Shrinkage);
            for (var i = members; i < members + Cohorts.SizeClasses; i++)
            {
                factors[i] = (float)((workers[i] + (Shrinkage * ofIndustry)) / ((shares[i] * total) + Shrinkage));
                scale += shares[i] * factors[i];
                workers[i] *= WeeklyDecay;
            }
        }

        for (var i = 0; i < factors.Length; i++)
        {
            factors[i] /= (float)scale;
        }
    }

    public void Save(BinaryWriter writer)
    {
        writer.Write(workers.Length);
        for (var i = 0; i < workers.Length; i++)
        {
            writer.Write(workers[i]);
            writer.Write(factors[i]);
        }
    }

    public void Load(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        for (var i = 0; i < count; i++)
        {
            workers[i] = reader.ReadDouble();
            factors[i] = reader.ReadSingle();
        }
    }
}
