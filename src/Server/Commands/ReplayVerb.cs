using System.CommandLine;
using LaborRisk.Domain;

namespace LaborRisk.Server.Commands;

/// <param name="Events">Files (<c>.ndjson</c>, <c>.ndjson.gz</c>) and folders of them, in the order given: it breaks ties of event time.</param>
/// <param name="Journal">Data folder of a service whose journal is replayed instead of events; <c>null</c> = events are.</param>
/// <param name="Out">Folder for the outputs.</param>
/// <param name="Thresholds">Path; <c>null</c> = the defaults.</param>
/// <param name="Model">Weights of the topic classifier, as <c>train-topics</c> wrote them; <c>null</c> = the built-in ones.</param>
/// <param name="Until">Takes events before this moment and runs the timers to it; <c>null</c> = the clock stops at the last event.</param>
/// <param name="Resume">Go on from the checkpoint in <paramref name="Out"/>.</param>
internal sealed record ReplayRequest(
    IReadOnlyList<string> Events,
    string? Journal,
    string Directory,
    string Officers,
    string Out,
    string? Thresholds,
    string? Model,
    Instant? Until,
    bool Resume);

/// <summary>The same engine over recorded events.</summary>
internal static class ReplayVerb
{
    public static Command Build(Func<ReplayRequest, CancellationToken, Task<int>> run)
    {
        var events = Options.Several("--events", "FILE_OR_DIR", "事件文件或文件夹（.ndjson、.ndjson.gz） · event files or folders", needed: false);
        var journal = Options.Optional("--journal", "DIR", "改为重放服务的日志：其数据文件夹 · a service's journal instead: its data folder");
        var directory = Options.Needed("--directory", "FILE", "企业名录 enterprises.csv · the enterprises");
        var officers = Options.Needed("--officers", "FILE", "工会干部名录 officers.csv · the officers");
        var output = Options.Needed("--out", "DIR", "结果文件夹 · folder for the results");
        var thresholds = Options.Optional("--thresholds", "FILE", "阈值文件（JSON） · thresholds (JSON)");
        var model = Options.Optional("--model", "FILE", "主题分类模型，默认用内置的 · topic weights; by default the built-in ones");
        var until = Options.Time("--until", "只取此前的事件，计时器走到此刻 · take events before, run the timers to it");
        var resume = Options.Switch("--resume", "从上次中断处继续 · go on where the last run stopped");
        var verb = new Command("replay", "用同一引擎重放已记录的事件 · the same engine over recorded events")
        {
            events, journal, directory, officers, output, thresholds, model, until, resume,
        };
        verb.Validators.Add(given =>
        {
            if (given.GetResult(journal) is not null && given.GetResult(model) is not null)
            {
                given.AddError("日志中已是主题，不能再用 --model · a journal holds topics already: --model goes with --events");
            }

            if ((given.GetResult(events) is null) == (given.GetResult(journal) is null))
            {
                given.AddError("--events 与 --journal 须给且只给一个 · give either --events or --journal");
            }

            if (given.GetResult(journal) is not null && given.GetResult(model) is not null)
            {
                given.AddError("日志中的主题已定，不能再给 --model · a journal holds the topics already: --model has no effect on it");
            }
        });
        verb.SetAction((parsed, stop) => run(
            new ReplayRequest(
                parsed.GetValue(events) ?? [],
                parsed.GetValue(journal),
                parsed.GetRequiredValue(directory),
                parsed.GetRequiredValue(officers),
                parsed.GetRequiredValue(output),
                parsed.GetValue(thresholds),
                parsed.GetValue(model),
                parsed.GetValue(until),
                parsed.GetValue(resume)),
            stop));
        return verb;
    }
}
