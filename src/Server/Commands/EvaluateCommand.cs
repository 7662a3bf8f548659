using LaborRisk.Simulator;

namespace LaborRisk.Server.Commands;

/// <summary>Carries out <c>evaluate</c>.</summary>
internal static class EvaluateCommand
{
    public static Task<int> RunAsync(EvaluateRequest request, CancellationToken stop) =>
        Task.Run(() => Evaluation.Run(request.District, request.Run, Console.Out, Console.Error), stop);
}
