using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace LaborRisk.Server.Commands;

/// <summary>Every verb and what carries it out. Exit codes: 0 done, 1 failed, 2 wrong usage.</summary>
internal static class CommandLine
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int WrongUsage = 2;

    /// <summary>A service that is told to stop finishes what waits and writes a snapshot.</summary>
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(60);

    public static RootCommand Build()
    {
        var root = new RootCommand("劳动关系风险监测：在争议还小的时候告诉负责的工会干部 · labour-relations risk monitor")
        {
            DemoVerb.Build(DemoCommand.RunAsync),
            RunVerb.Build(RunCommand.RunAsync),
            TestVerb.Build(),
            ReplayVerb.Build(ReplayCommand.RunAsync),
            ClassifyVerb.Build(ClassifyCommand.RunAsync),
            BenchVerb.Build(BenchCommand.RunAsync),
            SimulateVerb.Build(SimulateCommand.RunAsync),
            EvaluateVerb.Build(EvaluateCommand.RunAsync),
            DoctorVerb.Build(),
            TrainTopicsVerb.Build(TrainTopicsCommand.RunAsync),
        };
        root.Options.OfType<HelpOption>().Single().Action = new BilingualHelp();
        return root;
    }

    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Build().Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is null or ParseErrorAction)
        {
            return Usage.Explain(parsed);
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = StopWithin });
        }
        catch (Exception failure)
        {
            return Failure.Tell(failure);
        }
    }
}
