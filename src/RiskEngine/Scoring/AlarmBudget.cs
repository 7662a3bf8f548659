using LaborRisk.Domain;

namespace LaborRisk.RiskEngine.Scoring;

/// <summary>
/// Solves the levels from "at most N false episodes a week". For a ladder of limits it counts the episodes that open there, each as false as its score says at
/// that instant: if scores are probabilities, an episode that opens at a score of p is false with 1 − p (optional stopping), and where limits are low that
/// hardly depends on whether they are.
/// </summary>
internal sealed class AlarmBudget
{
    /// <summary>Scores, in tenths, at which the yellow level could begin.</summary>
    private static readonly int[] Ladder = [15, 20, 25, 30, 40, 50, 60, 70, 80, 100, 120, 150, 200, 250, 300];

    private const double HalfLifeWeeks = 26;

    /// <summary>Before anything is seen: one false episode a week for so many companies where yellow begins at 8, and how that falls as the limit rises.</summary>
    private const double UsualCompanies = 406;

    private const double UsualLimit = 80;

    private const double Steepness = 1.4;

    /// <summary>Episodes that what is usual counts for.</summary>
    private const double UsualEpisodes = 3;

    private readonly double target;
    private readonly double usual;
    private readonly LevelLimits? given;
    private readonly double[] opened = new double[Ladder.Length];
    private double weeks;

    public AlarmBudget(Thresholds thresholds, int companies)
    {
        target = thresholds.FalseEpisodesPerWeek;
        given = thresholds.Levels;
        usual = Math.Max(1, companies) / UsualCompanies;
        Limits = Solve();
    }

    /// <summary>The limits in force: those given, else those solved at the last week's end.</summary>
    public LevelLimits Limits { get; private set; }

    /// <summary>A company's score rose.</summary>
    /// <param name="from">The highest it had of late, in tenths.</param>
    /// <param name="to">In tenths.</param>
    public void Rise(double from, int to)
    {
        for (var i = 0; i < Ladder.Length && Ladder[i] <= to; i++)
        {
            opened[i] += from < Ladder[i] ? 1 - (to / 1000.0) : (from - to) / 1000;
        }
    }

    /// <summary>Seven days are over.</summary>
    public void CloseWeek()
    {
        weeks++;
        Limits = Solve();
        var kept = Math.Pow(0.5, 1 / HalfLifeWeeks);
        weeks *= kept;
        for (var i = 0; i < opened.Length; i++)
        {
            opened[i] *= kept;
        }
    }

    /// <summary>The lowest limit on the ladder, or between two of its steps, with no more false episodes than wanted.</summary>
    private LevelLimits Solve()
    {
        if (given is not null)
        {
            return given;
        }

        double yellow = Ladder[^1];
        var above = Rate(Ladder.Length - 1);
        for (var i = Ladder.Length - 2; i >= 0 && above <= target; i--)
        {
            var rate = Math.Max(above, Rate(i));
            yellow = rate <= target ? Ladder[i] : Between(Ladder[i], rate, Ladder[i + 1], above);
            above = rate;
        }

        var limit = Math.Ceiling(yellow) / 10;
        var usually = new LevelLimits();
        return usually with { Blue = Math.Round(limit * usually.Blue / usually.Yellow, 1), Yellow = limit, Orange = Math.Max(limit, usually.Orange) };
    }

    /// <summary>False episodes a week if yellow began at a step of the ladder: what was seen, shrunk to what is usual (Gamma–Poisson).</summary>
    private double Rate(int step)
    {
        var before = usual * Math.Pow(UsualLimit / Ladder[step], Steepness);
        return (opened[step] + UsualEpisodes) / (weeks + (UsualEpisodes / before));
    }

    /// <summary>Where the rate meets the target between two steps: on a straight line of logarithms.</summary>
    private double Between(double low, double lowRate, double high, double highRate) =>
        high * Math.Pow(low / high, Math.Log(target / highRate) / Math.Log(lowRate / highRate));

    public void Save(BinaryWriter writer)
    {
        writer.Write(weeks);
        foreach (var episodes in opened)
        {
            writer.Write(episodes);
        }

        writer.Write(Limits.Blue);
        writer.Write(Limits.Yellow);
        writer.Write(Limits.Orange);
        writer.Write(Limits.Red);
    }

    public void Load(BinaryReader reader)
    {
        weeks = reader.ReadDouble();
        for (var i = 0; i < opened.Length; i++)
        {
            opened[i] = reader.ReadDouble();
        }

        var saved = new LevelLimits(reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble());
        Limits = given ?? saved;
    }
}
