using LaborRisk.Domain;
using LaborRisk.Ingest;
using LaborRisk.Ingest.Topics;
using LaborRisk.Server.Configuration;
using LaborRisk.Server.Live;
using LaborRisk.Server.Replay;

namespace LaborRisk.Server.Commands;

/// <summary>Carries out <c>replay</c>.</summary>
internal static class ReplayCommand
{
    /// <summary>Signals between two checkpoints, where the default is too many for a run that may be cut off often.</summary>
    private const string CheckpointVariable = "LABORRISK_CHECKPOINT_SIGNALS";

    public static async Task<int> RunAsync(ReplayRequest request, CancellationToken stop)
    {
        Directory.CreateDirectory(request.Out);
        File.Delete(Path.Combine(request.Out, "summary.json"));
        var directory = DirectoryFile.Read(request.Directory);
        if (directory.BlankChairNotices > 0)
        {
            Console.WriteLine(
                $"{directory.BlankChairNotices} 家企业未填 chairNotice，按 released（核准后推送）办理 · "
                + $"{directory.BlankChairNotices} companies have no chairNotice: released is used");
        }

        var officers = OfficersFile.Read(request.Officers);
        var thresholds = request.Thresholds is null ? new Thresholds() : ThresholdsFile.Read(request.Thresholds);
        if (request.Journal is not null)
        {
            var folder = new LiveFolder(request.Journal);
            var companies = CompanyRoll.Arrange(directory.Companies, folder.Companies);
            return Tell(request.Out, JournalReplay.Run(folder, companies, officers, thresholds, request.Out, request.Until, stop));
        }

        var plan = new ReplayPlan(
            request.Events,
            directory.Companies,
            officers,
            thresholds,
            request.Out,
            request.Until,
            request.Resume);
        if (request.Model is not null)
        {
            using var weights = File.OpenRead(request.Model);
            plan = plan with { Classifier = TopicClassifier.Load(weights) };
        }

        if (int.TryParse(Environment.GetEnvironmentVariable(CheckpointVariable), out var signals) && signals > 0)
        {
            plan = plan with { SignalsBetweenCheckpoints = signals };
        }

        using var run = new ReplayRun(plan);
        var summary = await TerminalProgress.ShowAsync("重放 · replay", progress => Task.Run(() => run.Run(progress, stop), stop));
        return Tell(request.Out, summary);
    }

    private static int Tell(string output, ReplaySummary summary)
    {
        summary.Write(Path.Combine(output, "summary.json"));
        Console.WriteLine(
            $"读入 {summary.Read} 条，预警 {summary.Alerts.Values.Sum()} 条，未入库 {summary.DeadLetters.Values.Sum()} 条，用时 {summary.WallSeconds:0.0} 秒 · "
            + $"{summary.Read} records, {summary.Alerts.Values.Sum()} alerts, {summary.DeadLetters.Values.Sum()} dead letters, {summary.WallSeconds:0.0} s");
        if (summary.Read > 0 && summary.Accepted.Values.Sum() == 0)
        {
            Console.Error.WriteLine("没有一条记录被接收，请查看 dead-letters.ndjson · not one record was accepted: see dead-letters.ndjson");
        }

        return CommandLine.Done;
    }
}
