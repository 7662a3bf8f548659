using System.Diagnostics;
using LaborRisk.WholeProduct.House;

namespace LaborRisk.WholeProduct.Bench;

/// <summary>The benches as a program of their own, built beside the tests.</summary>
internal static class BenchProgram
{
    public static async Task<string> RunAsync(params string[] arguments)
    {
        var built = Path.GetRelativePath(Path.Combine(Repository.Root, "tests", "System.Tests"), AppContext.BaseDirectory);
        var program = Path.Combine(Repository.Root, "bench", built, "laborrisk-bench.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var bench = Process.Start(start)!;
        var output = bench.StandardOutput.ReadToEndAsync();
        var error = bench.StandardError.ReadToEndAsync();
        await bench.WaitForExitAsync();
        Assert.True(bench.ExitCode == 0, await error);
        return await output;
    }
}
