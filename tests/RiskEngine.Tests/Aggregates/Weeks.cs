using LaborRisk.RiskEngine.Aggregates;

namespace LaborRisk.RiskEngine.Tests.Aggregates;

/// <summary>A weekly series told by hand.</summary>
internal sealed class Weeks
{
    public static readonly SeasonalHabits Habits = new() { SeasonTerms = YearSeason.Terms };

    private readonly double[] season = new double[YearSeason.Terms];
    private SeasonalCounts series = new(Habits);
    private int week;

    public List<CountVerdict> Verdicts { get; } = [];

    /// <summary>Weeks that raised an alert, from 0.</summary>
    public IEnumerable<int> Alerts => Verdicts.Index().Where(told => told.Item.Alerts).Select(told => told.Index);

    public Weeks Bring(params IEnumerable<int> counts)
    {
        foreach (var count in counts)
        {
            Turn();
            Verdicts.Add(series.Observe(count, season));
            week++;
        }

        return this;
    }

    public CountVerdict Peek(int count)
    {
        Turn();
        return series.Peek(count, season);
    }

    public byte[] Saved()
    {
        using var state = new MemoryStream();
        using var writer = new BinaryWriter(state);
        series.Save(writer);
        writer.Flush();
        return state.ToArray();
    }

    public Weeks Restart()
    {
        using var reader = new BinaryReader(new MemoryStream(Saved()));
        series = new SeasonalCounts(Habits);
        series.Load(reader);
        return this;
    }

    /// <summary>Counts around a level that vary a little more than chance would have it, the same every time.</summary>
    public static IEnumerable<int> Around(double level, int weeks, ulong seed = 1) =>
        Enumerable.Range(0, weeks).Select(week => Poisson(level * (0.8 + (0.4 * Uniform(seed, week, 0))), seed, week));

    private static int Poisson(double mean, ulong seed, int week)
    {
        var left = Math.Exp(-mean);
        var product = Uniform(seed, week, 1);
        var count = 0;
        for (; product > left; count++)
        {
            product *= Uniform(seed, week, count + 2);
        }

        return count;
    }

    /// <summary>SplitMix64 of three numbers.</summary>
    private static double Uniform(ulong seed, int week, int draw)
    {
        var mixed = unchecked((seed * 0x9E3779B97F4A7C15) + ((ulong)week * 0xBF58476D1CE4E5B9) + ((ulong)draw * 0x94D049BB133111EB));
        mixed = unchecked((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9);
        mixed = unchecked((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB);
        return ((mixed ^ (mixed >> 31)) >> 11) * (1.0 / (1UL << 53));
    }

    private void Turn() => YearSeason.Write(week / 52.0, season);
}
