using System.Collections;
using LaborRisk.Domain;
using LaborRisk.RiskEngine.State;

namespace LaborRisk.RiskEngine.Queries;

/// <summary>
/// What share of the district's queries a company should have before anything is known of its own: by headcount, or average where that is unknown,
/// and by how much companies like it ask. How far companies depart from it (a Gamma shape) is learned from all of them together.
/// </summary>
internal sealed class CompanySizes
{
    /// <summary>Queries grow a little slower than staff.</summary>
    private const double SizeExponent = 0.9;

    private const int Sample = 1_500;
    private static readonly double[] Candidates = [0.05, 0.1, 0.2, 0.35, 0.6, 1, 1.6, 2.5, 4, 7];

    private readonly float[] shares;
    private readonly BitArray known;
    private readonly CohortActivity cohorts;

    public CompanySizes(CompanyDirectory directory)
    {
        cohorts = new CohortActivity(new Cohorts(directory));
        shares = new float[directory.Count];
        known = new BitArray(directory.Count);
        var knownTotal = 0.0;
        var count = 0;
        for (var i = 0; i < shares.Length; i++)
        {
            if (directory[i].Headcount is { } staff and > 0)
            {
                shares[i] = (float)Math.Pow(staff, SizeExponent);
                known[i] = true;
                knownTotal += shares[i];
                count++;
            }
        }

        var average = count == 0 ? 1 : knownTotal / count;
        var total = knownTotal + (average * (shares.Length - count));
        for (var i = 0; i < shares.Length; i++)
        {
            shares[i] = (float)((known[i] ? shares[i] : average) / total);
            cohorts.Enter(i, shares[i]);
        }
    }

    /// <summary>Gamma shape of companies' activity around their share.</summary>
    public double Shape { get; private set; } = 1;

    /// <summary>The company's share will be needed soon.</summary>
    public void FetchAhead(int company) => Ahead.Fetch(ref shares[company]);

    /// <summary>Prior share of the district's queries, 0..1: by size, and as companies like it ask.</summary>
    public float Share(int company) => shares[company] * cohorts.Factor(company);

    /// <summary>A new worker asked.</summary>
    /// <param name="usual">1 − the probability that trouble is on: what trouble brings teaches nothing.</param>
    public void Learn(int company, double usual) => cohorts.Learn(company, usual);

    /// <summary>A week is over.</summary>
    public void CloseWeek() => cohorts.CloseWeek();

    /// <summary>Whether the directory tells the company's headcount.</summary>
    public bool IsKnown(int company) => known[company];

    /// <summary>Companies to learn from.</summary>
    public int SampleCount => (shares.Length + Step - 1) / Step;

    /// <summary>A company to learn from: its index.</summary>
    public int SampleAt(int i) => i * Step;

    private int Step => Math.Max(1, shares.Length / Sample);

    /// <summary>Chooses the shape under which the sample's past counts are likeliest (negative binomial, a short grid).</summary>
    /// <param name="pasts">The sample's past counts, discounted to now.</param>
    /// <param name="exposure">The district's past count, discounted likewise.</param>
    public void Learn(ReadOnlySpan<double> pasts, double exposure)
    {
        if (exposure < 50)
        {
            return;
        }

        var best = double.NegativeInfinity;
        foreach (var shape in Candidates)
        {
            var likelihood = -Math.Abs(Math.Log(shape)) * 0.5;
            var constant = LogGamma(shape);
            for (var i = 0; i < pasts.Length; i++)
            {
                var mean = Share(SampleAt(i)) * exposure;
                var count = pasts[i];
                likelihood += LogGamma(count + shape) - constant + (shape * Math.Log(shape / (shape + mean))) + (count * Math.Log(mean / (shape + mean)));
            }

            if (likelihood > best)
            {
                best = likelihood;
                Shape = shape;
            }
        }
    }

    /// <summary>Stirling's series after raising the argument above 7; error below 1e-10. Abramowitz and Stegun 6.1.41.</summary>
    private static double LogGamma(double x)
    {
        var shift = 0.0;
        while (x < 7)
        {
            shift += Math.Log(x);
            x++;
        }

        var inverse = 1 / x;
        var square = inverse * inverse;
        return ((x - 0.5) * Math.Log(x)) - x + 0.918938533204672742
            + (inverse * ((1.0 / 12) - (square * ((1.0 / 360) - (square * (1.0 / 1260)))))) - shift;
    }

    public void Save(BinaryWriter writer)
    {
        writer.Write(Shape);
        cohorts.Save(writer);
    }

    public void Load(BinaryReader reader)
    {
        Shape = reader.ReadDouble();
        cohorts.Load(reader);
    }
}
