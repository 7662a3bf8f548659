using System.CommandLine;

namespace LaborRisk.Server.Commands;

/// <param name="Name">Which benchmark; <c>null</c> = all.</param>
/// <param name="Data">Folder with labelled data; for <c>detection</c>; <c>null</c> = what the simulator makes.</param>
internal sealed record BenchRequest(string? Name, string? Data);

/// <summary>The benchmarks.</summary>
internal static class BenchVerb
{
    public static Command Build(Func<BenchRequest, CancellationToken, Task<int>> run)
    {
        var name = new Argument<string?>("NAME")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = "engine、decode、classify、apply 或 journal；默认全部，从简 · by default all, in a short form",
        };
        var data = Options.Optional("--data", "DIR", "已标注数据的文件夹 · folder with labelled data");
        var verb = new Command("bench", "性能与检测测评 · the benchmarks") { name, data };
        verb.SetAction((parsed, stop) => run(new BenchRequest(parsed.GetValue(name), parsed.GetValue(data)), stop));
        return verb;
    }
}
