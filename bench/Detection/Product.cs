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

    /// <summary>Of the same configuration as this program: bin/CONFIGURATION/FRAMEWORK.</summary>
    private static string Program()
    {
        var framework = new DirectoryInfo(AppContext.BaseDirectory);
        var built = Path.Combine("src", "Server", "bin", framework.Parent!.Name, framework.Name, "laborrisk.dll");
        return Checkout.Find(built) ?? throw new InvalidOperationException("产品尚未构建 · the product is not built: dotnet build src/Server -c Release");
    }
}
