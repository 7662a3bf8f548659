using System.Diagnostics;
using System.Text;

namespace LaborRisk.WholeProduct.Replay;

/// <summary>The built product as a process of its own that can be killed.</summary>
internal sealed class Child : IDisposable
{
    private readonly Process process;
    private readonly Task<string> output;
    private readonly Task<string> error;

    public Child(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var start = new ProcessStartInfo(host, [Path.Combine(AppContext.BaseDirectory, "laborrisk.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        process = Process.Start(start)!;
        output = process.StandardOutput.ReadToEndAsync();
        error = process.StandardError.ReadToEndAsync();
    }

    /// <summary>A replay of the district's events, or of others.</summary>
    public static Child Replay(
        SimulatedDistrict district, string folder, string[] more, string? events = null, int? cores = null, int checkpointEvery = 250_000) => new(
        new Dictionary<string, string>
        {
            ["LABORRISK_CHECKPOINT_SIGNALS"] = $"{checkpointEvery}",
            ["DOTNET_PROCESSOR_COUNT"] = $"{cores ?? Environment.ProcessorCount}",
        },
        [
            "replay", "--events", events ?? district.Packed, "--directory", Path.Combine(district.Root, "enterprises.csv"),
            "--officers", Path.Combine(district.Root, "officers.csv"), "--out", folder, .. more,
        ]);

    /// <summary>
    /// Kills it with no chance to tidy up (SIGKILL) as soon as the file is there in its <paramref name="version"/>th version, unless it ends before.
    /// </summary>
    /// <returns>Whether it had to be killed.</returns>
    public async Task<bool> KillAtAsync(string path, int version)
    {
        var seen = new HashSet<DateTime>();
        while (!process.HasExited)
        {
            if (File.Exists(path) && seen.Add(File.GetLastWriteTimeUtc(path)) && seen.Count >= version)
            {
                process.Kill();
            }

            await Task.Delay(1);
        }

        await process.WaitForExitAsync();
        return process.ExitCode != 0;
    }

    /// <summary>Waits for its end.</summary>
    public async Task<(int ExitCode, string Output, string Error)> EndAsync()
    {
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    public void Dispose() => process.Dispose();
}
