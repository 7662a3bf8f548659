using System.CommandLine;

namespace LaborRisk.Server.Commands;

/// <param name="Out">Folder for the district's files.</param>
/// <param name="Seed">The same seed gives the same district.</param>
internal sealed record SimulateRequest(string Out, int Seed, int Companies, int Days);

/// <summary>A labelled district.</summary>
internal static class SimulateVerb
{
    public static Command Build(Func<SimulateRequest, CancellationToken, Task<int>> run)
    {
        var output = Options.Needed("--out", "DIR", "结果文件夹 · folder for the results");
        var seed = Options.Whole("--seed", "随机种子，相同种子结果相同 · the same seed gives the same district", least: 0);
        var companies = Options.Whole("--companies", "企业数 · companies", least: 1, usual: 406);
        var days = Options.Whole("--days", "天数 · days", least: 1, usual: 540);
        var verb = new Command("simulate", "生成带标注的模拟区数据 · make a labelled simulated district") { output, seed, companies, days };
        verb.SetAction((parsed, stop) => run(
            new SimulateRequest(parsed.GetRequiredValue(output), parsed.GetValue(seed), parsed.GetValue(companies), parsed.GetValue(days)),
            stop));
        return verb;
    }
}
