namespace LaborRisk.Domain;

/// <summary>How many distinct workers, as told to people. Fewer than three are never told.</summary>
public enum WorkersBand : byte
{
    Withheld,
    From3To4,
    From5To9,
    From10To19,
    From20,
}

/// <summary>Names of the bands and their limits.</summary>
public static class WorkersBands
{
    private static readonly string[] Names = ["", "3-4", "5-9", "10-19", "20+"];

    /// <summary>The contract's name; empty for <see cref="WorkersBand.Withheld"/>, which is never written.</summary>
    public static string Name(this WorkersBand band) => Names[(int)band];

    /// <summary>The fewest workers that are more than <paramref name="band"/> tells.</summary>
    public static int Above(WorkersBand band) => band switch
    {
        WorkersBand.Withheld => 3,
        WorkersBand.From3To4 => 5,
        WorkersBand.From5To9 => 10,
        WorkersBand.From10To19 => 20,
        _ => int.MaxValue,
    };

    public static WorkersBand Of(int workers) => workers switch
    {
        < 3 => WorkersBand.Withheld,
        < 5 => WorkersBand.From3To4,
        < 10 => WorkersBand.From5To9,
        < 20 => WorkersBand.From10To19,
        _ => WorkersBand.From20,
    };
}
