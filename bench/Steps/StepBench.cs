using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using LaborRisk.Bench.Measuring;

namespace LaborRisk.Bench.Steps;

/// <summary>Runs one BenchmarkDotNet class, short and inside this process, and publishes its table.</summary>
internal static class StepBench
{
    public static void Run<TSteps>(string name, string heading, Results results)
    {
        var config = new ManualConfig
        {
            Options = ConfigOptions.DisableLogFile,
            ArtifactsPath = results.Folder,
        };
        config
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .HideColumns(
                Column.Job, Column.Toolchain, Column.InvocationCount, Column.IterationCount, Column.LaunchCount, Column.UnrollFactor,
                Column.WarmupCount)
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddLogger(NullLogger.Instance)
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
        var summary = BenchmarkRunner.Run(typeof(TSteps), config);
        if (summary.HasCriticalValidationErrors || summary.Reports.Length == 0 || summary.Reports.Any(report => !report.Success))
        {
            var errors = summary.ValidationErrors.Select(error => error.Message);
            throw new InvalidOperationException($"The bench {name} did not run to its end. {string.Join(' ', errors)}");
        }

        var table = new AccumulationLogger();
        MarkdownExporter.GitHub.ExportToLog(summary, table);
        results.Publish(name, heading, TableOf(table.GetLog()));
    }

    /// <summary>The table alone: BenchmarkDotNet's own lines about the machine name its exact make.</summary>
    private static string TableOf(string page) => string.Join('\n', page.Split('\n').Where(line => line.StartsWith('|'))) + "\n";
}
