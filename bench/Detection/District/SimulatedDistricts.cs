using LaborRisk.Simulator;

namespace LaborRisk.Bench.Detection.District;

/// <summary>Labelled districts of our own making, from seeds that nothing was tuned on.</summary>
internal static class SimulatedDistricts
{
    private const ulong FirstSeed = 101;
    private const ulong FirstOtherSeed = 201;

    /// <summary>Other sizes, lengths and seasons than the development district has.</summary>
    private static readonly DistrictPlan[] Others =
    [
        new() { Seed = FirstOtherSeed, Companies = 120, Days = 720, Start = new DateOnly(2024, 7, 1) },
        new() { Seed = FirstOtherSeed + 1, Companies = 1_200, Days = 360, Start = new DateOnly(2026, 3, 1) },
        new() { Seed = FirstOtherSeed + 2, Companies = 250, Days = 400, Start = new DateOnly(2025, 9, 1) },
    ];

    /// <summary>As large and as long as the development district.</summary>
    public static IReadOnlyList<LabelledFolder> Usual(int count, Runner runner) =>
        [.. Enumerable.Range(0, count).Select(i => Make(new DistrictPlan { Seed = FirstSeed + (ulong)i }, runner))];

    public static IReadOnlyList<LabelledFolder> OfOtherSizes(Runner runner) => [.. Others.Select(plan => Make(plan, runner))];

    private static LabelledFolder Make(DistrictPlan plan, Runner runner)
    {
        var name = $"seed {plan.Seed}";
        runner.Progress.WriteLine($"{name}: {plan.Companies} companies, {plan.Days} days …");
        var folder = Path.Combine(runner.Folder, $"district-{plan.Seed}");
        DistrictWriter.Write(plan, folder);
        return new LabelledFolder(name, folder);
    }
}
