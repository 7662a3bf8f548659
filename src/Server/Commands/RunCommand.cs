using System.Collections;
using LaborRisk.Server.Configuration;
using LaborRisk.Server.Http;

namespace LaborRisk.Server.Commands;

/// <summary>Carries out <c>run</c>: the service, until it is told to stop.</summary>
internal static class RunCommand
{
    public static async Task<int> RunAsync(RunRequest request, CancellationToken stop)
    {
        var environment = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? "");
        var settings = SettingsFile.Read(request.Config, environment);
        await Service.RunAsync(
            settings,
            (app, _) => Console.Out.WriteLineAsync($"服务已启动 · the service runs at {string.Join(" ", app.Urls)}"),
            stop);
        Console.WriteLine("服务已停止，快照已写好 · stopped; the snapshot is written");
        return CommandLine.Done;
    }
}
