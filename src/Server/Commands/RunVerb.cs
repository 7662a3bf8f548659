using System.CommandLine;

namespace LaborRisk.Server.Commands;

/// <param name="Config">Path of the configuration; <c>null</c> = embedded defaults.</param>
internal sealed record RunRequest(string? Config);

/// <summary>The service.</summary>
internal static class RunVerb
{
    public static Command Build(Func<RunRequest, CancellationToken, Task<int>> run)
    {
        var config = Options.Optional("--config", "FILE", "配置文件（JSON） · configuration file (JSON)");
        var verb = new Command("run", "运行服务 · run the service") { config };
        verb.SetAction((parsed, stop) => run(new RunRequest(parsed.GetValue(config)), stop));
        return verb;
    }
}
