using System.CommandLine;

namespace LaborRisk.Server.Commands;

/// <param name="District">Folder with a labelled district's truth.</param>
/// <param name="Run">Folder that <c>replay</c> wrote.</param>
internal sealed record EvaluateRequest(string District, string Run);

/// <summary>Scores a replay against a labelled district's truth.</summary>
internal static class EvaluateVerb
{
    public static Command Build(Func<EvaluateRequest, CancellationToken, Task<int>> run)
    {
        var district = Options.Needed("--district", "DIR", "带标注的区 · the labelled district");
        var replayed = Options.Needed("--run", "DIR", "replay 的结果文件夹 · what replay wrote");
        var verb = new Command("evaluate", "对照标注评估一次重放 · score a replay against the truth") { district, replayed };
        verb.SetAction((parsed, stop) => run(
            new EvaluateRequest(parsed.GetRequiredValue(district), parsed.GetRequiredValue(replayed)), stop));
        return verb;
    }
}
