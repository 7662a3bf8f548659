using System.CommandLine;

namespace LaborRisk.Server.Commands;

/// <summary>What <c>demo</c> was asked: nothing, it has no options.</summary>
internal sealed record DemoRequest;

/// <summary>Everything on embedded defaults with a living simulated district.</summary>
internal static class DemoVerb
{
    public static Command Build(Func<DemoRequest, CancellationToken, Task<int>> run)
    {
        var verb = new Command("demo", "演示：模拟一个区，一条命令看到全部 · a living simulated district, one command");
        verb.SetAction((_, stop) => run(new DemoRequest(), stop));
        return verb;
    }
}
