using LaborRisk.Ledger;
using Microsoft.Extensions.Hosting;

namespace LaborRisk.Server.Accounts;

/// <summary>
/// Shows on the terminal, never in a log, what the first start needs: a token of each kind, once, and the setup code as long as there is no account.
/// </summary>
internal sealed class FirstStart(SetupCode setup, TokenStore tokens, AccountsOptions options) : IHostedService
{
    private const string By = "first-start";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (tokens.List().Count == 0)
        {
            foreach (var kind in Enum.GetValues<TokenKind>())
            {
                await options.Terminal.WriteLineAsync(
                    $"令牌（只显示一次） · token, shown once: {kind.ToString().ToLowerInvariant()} {tokens.Add(kind, By, By).Secret}");
            }
        }

        if (setup.IsNeeded)
        {
            await options.Terminal.WriteLineAsync(
                $"首次启动：请打开 /setup，用一次性代码创建第一位管理员 · first start: open /setup and create the first administrator with the one-time code\n  {setup.Shown}");
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
