using System.Diagnostics;

namespace LaborRisk.Bench.Detection;

/// <summary>The built product, started as its users start it: the benches refer to no server.</summary>
internal static class Product
{
    /// <exception cref="InvalidOperationException">It is not built, or failed; holds what it said.</exception>
    public static async Task RunAsync(params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [Program(), .. words]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEndAsync();
        var complained = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        await said;
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"laborrisk {words[0]}: {await complained}");
        }
    }

    private static string Program() => Checkout.Find(Path.Combine("src", "Server", "bin", "Release", "net10.0", "laborrisk.dll"))
        ?? throw new InvalidOperationException("产品尚未构建 · the product is not built: dotnet build src/Server -c Release");
}
