using System.Diagnostics;

namespace LaborRisk.Simulator.Tests;

/// <summary>Runs the scorer everybody compares with.</summary>
internal static class ReferenceScorer
{
    public static (int Exit, string Output, string Error) Run(string district, string run)
    {
        var start = new ProcessStartInfo("python3", [SharedData.Path("tools", "score.py"), district, run])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    public static (int Exit, string Output, string Error) Ours(string district, string run)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exit = Evaluation.Run(district, run, output, error);
        return (exit, output.ToString(), error.ToString());
    }
}
