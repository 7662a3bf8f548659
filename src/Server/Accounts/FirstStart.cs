using Microsoft.Extensions.Hosting;

namespace LaborRisk.Server.Accounts;

/// <summary>Shows the setup code on the terminal, never in a log, as long as there is no account.</summary>
internal sealed class FirstStart(SetupCode setup, AccountsOptions options) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => setup.IsNeeded
        ? options.Terminal.WriteLineAsync(
            $"首次启动：请打开 /setup，用一次性代码创建第一位管理员 · first start: open /setup and create the first administrator with the one-time code\n  {setup.Shown}")
        : Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
