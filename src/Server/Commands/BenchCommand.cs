using System.Diagnostics;
using System.Globalization;

namespace LaborRisk.Server.Commands;

/// <summary>
/// Carries out <c>bench</c>: builds the benchmarks where the source tree is and starts them. They are a program of their own, so that what is
/// measured does not carry the server, and the server does not carry them.
/// </summary>
internal static class BenchCommand
{
    private const string Detection = "detection";
    private static readonly string[] Names = ["engine", "decode", "classify", "apply", "journal", Detection];

    public static async Task<int> RunAsync(BenchRequest request, CancellationToken stop)
    {
        if (Complaint(request) is { } complaint)
        {
            Console.Error.WriteLine(complaint);
            Console.Error.WriteLine("用法 · usage: ./monitor bench --help");
            return CommandLine.WrongUsage;
        }

        var root = FindRoot() ?? throw new CommandFailedException(
            "测评程序只在源码目录里，请从源码目录运行 ./monitor bench · the benchmarks live in the source tree: run ./monitor bench there");
        await BuildAsync(root, stop);
        string[] words =
        [
            Path.Combine(root, "bench", "bin", "Release", "net10.0", "laborrisk-bench.dll"),
            .. request.Name is { } name ? [name] : Array.Empty<string>(),
            "--out", request.Out ?? Path.Combine(root, "artifacts", "bench"),
            .. request.Data is { } data ? ["--data", data] : Array.Empty<string>(),
            .. request.Seeds is { } seeds ? ["--seeds", seeds.ToString(CultureInfo.InvariantCulture)] : Array.Empty<string>(),
            .. request.Short ? ["--short"] : Array.Empty<string>(),
            .. request.Publish ? ["--publish"] : Array.Empty<string>(),
        ];
        using var bench = Start(Environment.CurrentDirectory, words, captured: false);
        return await EndOf(bench, stop) == CommandLine.Done ? CommandLine.Done : CommandLine.Failed;
    }

    private static string? Complaint(BenchRequest request) => request switch
    {
        { Name: { } name } when !Names.Contains(name) =>
            $"没有这项测评：{name}；有 {string.Join('、', Names)} · no such benchmark: {name}; there are {string.Join(", ", Names)}",
        { AsksOfDetection: true, Name: not Detection } =>
            $"--data、--seeds、--short、--publish 只用于 bench {Detection} · these go with bench {Detection} only",
        { Data: { } data } when !Directory.Exists(data) => $"没有这个数据文件夹：{data} · no such folder of data: {data}",
        _ => null,
    };

    /// <summary>The compiler's server must not outlive us with our output in its hand, so there is none.</summary>
    private static async Task BuildAsync(string root, CancellationToken stop)
    {
        string[] words =
            ["build", Path.Combine("bench", "Bench.csproj"), "-c", "Release", "-v", "quiet", "-nologo", "-p:UseSharedCompilation=false"];
        using var build = Start(root, words, captured: true);
        var told = build.StandardOutput.ReadToEndAsync(stop);
        var complained = build.StandardError.ReadToEndAsync(stop);
        if (await EndOf(build, stop) != 0)
        {
            var lines = (await told + await complained).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            var line = lines.FirstOrDefault(line => line.Contains("error", StringComparison.Ordinal)) ?? lines.LastOrDefault();
            throw new CommandFailedException($"测评程序构建失败 · the benchmarks do not build: {line?.Replace(root, "", StringComparison.Ordinal)}");
        }
    }

    private static Process Start(string folder, string[] words, bool captured)
    {
        var host = Environment.ProcessPath is { } own && Path.GetFileNameWithoutExtension(own) == "dotnet" ? own : "dotnet";
        var start = new ProcessStartInfo(host, words)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = captured,
            RedirectStandardError = captured,
        };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        return Process.Start(start)!;
    }

    private static async Task<int> EndOf(Process process, CancellationToken stop)
    {
        try
        {
            await process.WaitForExitAsync(stop);
            return process.ExitCode;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static string? FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "bench", "Bench.csproj")))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
