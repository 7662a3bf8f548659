namespace LaborRisk.Server.Commands;

/// <summary>The honest answer of a verb whose work is not in this version.</summary>
internal static class NotYet
{
    public static Task<int> Answer<TRequest>(TRequest request, CancellationToken stop)
    {
        Console.Error.WriteLine("这个命令还没有做好 · not yet");
        return Task.FromResult(CommandLine.WrongUsage);
    }
}
