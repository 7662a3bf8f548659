using System.CommandLine;

namespace LaborRisk.Server.Commands;

/// <param name="Name">Which benchmark; <c>null</c> = all.</param>
/// <param name="Data">Folder with labelled data; <c>null</c> = <c>shared/data</c> in this folder or above, else what the simulator makes.</param>
/// <param name="Out">Folder for tables and pictures; <c>null</c> = <c>artifacts/bench</c>.</param>
/// <param name="Seeds">Simulated districts; <c>null</c> = as the bench likes.</param>
/// <param name="Publish">Replace the kept report in <c>docs</c>.</param>
internal sealed record BenchRequest(string? Name, string? Data, string? Out, int? Seeds, bool Short, bool Publish)
{
    /// <summary>Has an option that only <c>detection</c> understands.</summary>
    public bool AsksOfDetection => Data is not null || Seeds is not null || Short || Publish;
}

/// <summary>The benchmarks.</summary>
internal static class BenchVerb
{
    public static Command Build(Func<BenchRequest, CancellationToken, Task<int>> run)
    {
        var name = new Argument<string?>("NAME")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = "engine、decode、classify、apply、journal 或 detection；默认全部，从简 · by default all, in a short form",
        };
        var data = Options.Optional("--data", "DIR", "detection：已标注数据的文件夹 · folder with labelled data");
        var seeds = Options.OptionalWhole("--seeds", "detection：模拟区个数（10） · simulated districts", least: 1);
        var briefly = Options.Switch("--short", "detection：从简 · in a short form");
        var publish = Options.Switch("--publish", "detection：更新 docs/evaluation.md · renew docs/evaluation.md");
        var output = Options.Optional("--out", "DIR", "结果文件夹（artifacts/bench） · folder for the results");
        var verb = new Command("bench", "性能与检测测评 · the benchmarks") { name, data, seeds, briefly, publish, output };
        verb.SetAction((parsed, stop) => run(
            new BenchRequest(
                parsed.GetValue(name),
                parsed.GetValue(data),
                parsed.GetValue(output),
                parsed.GetValue(seeds),
                parsed.GetValue(briefly),
                parsed.GetValue(publish)),
            stop));
        return verb;
    }
}
