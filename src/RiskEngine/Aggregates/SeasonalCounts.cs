namespace LaborRisk.RiskEngine.Aggregates;

/// <summary>
/// One dense series of counts (a district's or an industry's workers on a topic), each judged by what the series itself makes us expect: level, trend,
/// season, dispersion. An outbreak teaches the expectation as little as it is likely to be one; what lasts becomes normal. One thread; no allocation a step.
/// </summary>
public sealed class SeasonalCounts
{
    private const int States = OutbreakFilter.States;
    private const int OwnPlaces = 2;
    private const double FarthestDeviations = 10;

    /// <summary>One alone is no outbreak, however long the silence before it.</summary>
    private const int FewestCounts = 2;

    private readonly SeasonalHabits habits;
    private readonly LogLinearRate rate;
    private readonly Dispersion dispersion;
    private readonly double[] outbreak = new double[States];

    /// <summary>Steps not yet learned, oldest at <see cref="oldest"/>: count, log exposure, season terms, filtered probabilities.</summary>
    private readonly double[] guard;

    private readonly int width;
    private int oldest;
    private int guarded;

    /// <summary>Steps that the present outbreak has lasted, as far as there is one.</summary>
    private double age;

    public SeasonalCounts(SeasonalHabits habits)
    {
        this.habits = habits;
        rate = new LogLinearRate(habits);
        dispersion = new Dispersion(habits.DispersionSteps);
        outbreak[0] = 1;
        width = OwnPlaces + habits.SeasonTerms + States;
        guard = new double[Math.Max(1, habits.GuardSteps) * width];
    }

    /// <summary>Steps taken so far that an expectation could be learned from.</summary>
    public long Learned { get; private set; }

    /// <summary>Mean of the next period's count without an outbreak.</summary>
    /// <param name="season">The period's season terms.</param>
    /// <param name="exposure">What else is known to multiply the count, &gt; 0: population, how all like series go.</param>
    public double Expected(ReadOnlySpan<double> season, double exposure = 1) => Math.Max(Expect(guarded + 1, season, Math.Log(exposure)).Mean, habits.LeastExpected);

    /// <summary>Judges what a period has brought so far, and leaves the series as it is.</summary>
    public CountVerdict Peek(int count, ReadOnlySpan<double> season, double exposure = 1)
    {
        Span<double> probabilities = stackalloc double[States];
        outbreak.CopyTo(probabilities);
        return Judge(count, season, Math.Log(exposure), probabilities);
    }

    /// <summary>Judges the count of a whole period by all before it, then lets it enter the past.</summary>
    public CountVerdict Observe(int count, ReadOnlySpan<double> season, double exposure = 1)
    {
        var offset = Math.Log(exposure);
        var verdict = Judge(count, season, offset, outbreak);
        age = verdict.Probability * (age + 1);
        if (guarded == habits.GuardSteps)
        {
            LearnOldest();
        }

        var place = guard.AsSpan((oldest + guarded) % habits.GuardSteps * width, width);
        guarded++;
        place[0] = count;
        place[1] = offset;
        season[..habits.SeasonTerms].CopyTo(place[OwnPlaces..]);
        outbreak.CopyTo(place[(OwnPlaces + habits.SeasonTerms)..]);
        return verdict;
    }

    private CountVerdict Judge(int count, ReadOnlySpan<double> season, double offset, Span<double> probabilities)
    {
        var (mean, uncertainty) = Expect(guarded + 1, season, offset);
        var least = Math.Max(mean, habits.LeastExpected);
        uncertainty *= mean / least * (mean / least);
        mean = least;
        Span<double> likelihoods = stackalloc double[States];
        likelihoods.Clear();
        var deviation = Math.Max(Math.Sqrt(dispersion.Mean * mean), habits.LeastRise * mean);

        // Farther out all sizes fit badly and the comparison turns around; what is there is overwhelming already.
        var judged = (int)Math.Min(count, mean + (FarthestDeviations * deviation) + FarthestDeviations);
        var logFactorial = CountLaw.LogFactorial(judged);
        var tail = 0.0;
        var quiet = double.NegativeInfinity;
        for (var candidate = 0; candidate < Dispersion.Candidates; candidate++)
        {
            var weight = dispersion.Weights[candidate];
            if (weight < 1e-6)
            {
                continue;
            }

            var variance = (Dispersion.Factor(candidate) * mean) + (mean * mean * uncertainty);
            tail += weight * CountLaw.MidTail(count, mean, variance);
            for (var state = 0; state < States; state++)
            {
                var extra = OutbreakFilter.Extra(state, deviation);
                var log = CountLaw.LogProbability(judged, mean + extra, variance + extra, logFactorial);
                quiet = double.IsNegativeInfinity(quiet) ? log : quiet;
                likelihoods[state] += weight * Math.Exp(Math.Clamp(log - quiet, -200, 200));
            }
        }

        if (Learned < habits.WarmUpSteps)
        {
            return new CountVerdict(mean, tail, 0, false);
        }

        OutbreakFilter.Step(probabilities, likelihoods, habits);
        var probability = 1 - probabilities[0];
        return new CountVerdict(mean, tail, probability, count >= FewestCounts && probability >= habits.AlertsAt && tail <= habits.RarerThan);
    }

    private (double Mean, double Uncertainty) Expect(int steps, ReadOnlySpan<double> season, double offset)
    {
        var (mean, variance) = rate.Ahead(steps, season);
        variance = Math.Min(variance, 4);
        return (Math.Exp(mean + offset + (variance / 2)), Math.Exp(variance) - 1);
    }

    private void LearnOldest()
    {
        Span<double> smoothed = stackalloc double[States];
        outbreak.CopyTo(smoothed);
        for (var back = guarded - 1; back >= 0; back--)
        {
            var filtered = guard.AsSpan((((oldest + back) % habits.GuardSteps) * width) + OwnPlaces + habits.SeasonTerms, States);
            OutbreakFilter.Smooth(filtered, smoothed, habits);
        }

        var entry = guard.AsSpan(oldest * width, width);
        var count = (int)entry[0];
        var season = entry.Slice(OwnPlaces, habits.SeasonTerms);
        var lasting = age / habits.NormalAfter;
        var normal = 1 - Math.Exp(-lasting * lasting);
        var ongoing = 1 - smoothed[0];
        var trust = 1 - (ongoing * (1 - normal));
        var (mean, uncertainty) = Expect(1, season, entry[1]);
        dispersion.Learn(count, mean, uncertainty, trust * (1 - (ongoing * normal)));
        rate.Learn(count, season, entry[1], trust / dispersion.Mean, ongoing * normal * 0.02);
        oldest = (oldest + 1) % habits.GuardSteps;
        guarded--;
        Learned++;
    }

    public void Save(BinaryWriter writer)
    {
        rate.Save(writer);
        dispersion.Save(writer);
        writer.Write(outbreak);
        writer.Write(guard);
        writer.Write(oldest);
        writer.Write(guarded);
        writer.Write(age);
        writer.Write(Learned);
    }

    public void Load(BinaryReader reader)
    {
        rate.Load(reader);
        dispersion.Load(reader);
        reader.Read(outbreak);
        reader.Read(guard);
        oldest = reader.ReadInt32();
        guarded = reader.ReadInt32();
        age = reader.ReadDouble();
        Learned = reader.ReadInt64();
    }
}
