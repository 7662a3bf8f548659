using LaborRisk.Ledger;
using Microsoft.Extensions.Hosting;

namespace LaborRisk.Server.Accounts;

/// <summary>
/// Hands over, never to a log, what the first start needs: a token of each kind, once, and the setup code as long as there is no account. On the terminal, or
/// where output goes elsewhere, in a file that the terminal is told of.
/// </summary>
internal sealed class FirstStart(SetupCode setup, TokenStore tokens, SecretsFile file, AccountsOptions options) : IHostedService
{
    /// <summary>Label of its tokens.</summary>
    public const string By = "first-start";

    /// <summary>Name of the setup code in the file.</summary>
    public const string Setup = "setup";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var isFirst = tokens.List().Count == 0;
        if (options.SecretsFile is { } path)
        {
            await WriteAsync(path, isFirst);
            return;
        }

        if (isFirst)
        {
            foreach (var (kind, secret) in NewTokens())
            {
                await options.Terminal.WriteLineAsync($"令牌（只显示一次） · token, shown once: {kind} {secret}");
            }
        }

        if (setup.IsNeeded)
        {
            await options.Terminal.WriteLineAsync(
                $"首次启动：请打开 /setup，用一次性代码创建第一位管理员 · first start: open /setup and create the first administrator with the one-time code\n  {setup.New()}");
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task WriteAsync(string path, bool isFirst)
    {
        var secrets = isFirst ? NewTokens() : [];
        if (setup.IsNeeded)
        {
            secrets[Setup] = setup.New();
        }
        else
        {
            file.Used(Setup);
        }

        if (secrets.Count == 0)
        {
            return;
        }

        try
        {
            file.Put(path, secrets);
            await options.Terminal.WriteLineAsync(
                $"首次启动所需的令牌与一次性代码在此文件中，仅本人可读，用后即删；请打开 /setup 创建第一位管理员 · tokens and one-time code of the first start, "
                + $"for the owner only and deleted when used (open /setup to create the first administrator), are in: {path}");
        }
        catch (IOException) when (!isFirst)
        {
            // The code alone can wait: records are still to be taken, or refused in order, on a full disk.
            await options.Terminal.WriteLineAsync(
                $"无法写入一次性代码，请腾出磁盘空间后重启 · the one-time code cannot be written to {path}: make room and start again");
        }
    }

    private Dictionary<string, string> NewTokens() =>
        Enum.GetValues<TokenKind>().ToDictionary(kind => kind.ToString().ToLowerInvariant(), kind => tokens.Add(kind, By, By).Secret);
}
