using LaborRisk.Domain;
using LaborRisk.Ingest;
using LaborRisk.Server.Demo;
using LaborRisk.Server.Replay;
using LaborRisk.Simulator;
using Spectre.Console;

namespace LaborRisk.Server.Commands;

/// <summary>Carries out <c>demo</c>: simulates a district, replays it, and prints ranking, alerts and evaluation.</summary>
internal static class DemoCommand
{
    private static readonly DistrictPlan Plan = new() { Seed = 1 };

    public static async Task<int> RunAsync(DemoRequest request, CancellationToken stop)
    {
        var folder = Path.Combine(DataFolder.Location, "demo");
        var run = Path.Combine(folder, "run");
        await SimulateCommand.WriteAsync(Plan, folder, stop);
        Directory.CreateDirectory(run);
        var companies = DirectoryFile.Read(Path.Combine(folder, "enterprises.csv")).Companies;
        var officers = OfficersFile.Read(Path.Combine(folder, "officers.csv"));
        var picture = new DemoPicture();
        var plan = new ReplayPlan([Path.Combine(folder, "events.ndjson.gz")], companies, officers, new Thresholds(), run, Until: null, Resume: false);
        using (var replay = new ReplayRun(plan, picture.Hear))
        {
            var summary = await TerminalProgress.ShowAsync("重放 · replay", progress => Task.Run(() => replay.Run(progress, stop), stop));
            summary.Write(Path.Combine(run, "summary.json"));
        }

        AnsiConsole.Write(DemoTables.Ranking(picture, companies));
        AnsiConsole.Write(DemoTables.Alerts(picture));
        AnsiConsole.Write(DemoEvaluation.Of(folder, run));
        Console.WriteLine($"以上均为模拟数据。全部结果在 {run} · All of this is simulated; everything is in {run}");
        return CommandLine.Done;
    }
}
