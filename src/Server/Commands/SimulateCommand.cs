using LaborRisk.Simulator;

namespace LaborRisk.Server.Commands;

/// <summary>Carries out <c>simulate</c>.</summary>
internal static class SimulateCommand
{
    public static async Task<int> RunAsync(SimulateRequest request, CancellationToken stop)
    {
        var plan = new DistrictPlan { Seed = (ulong)request.Seed, Companies = request.Companies, Days = request.Days };
        await WriteAsync(plan, request.Out, stop);
        Console.WriteLine($"模拟数据已写入 {request.Out}：{plan.Companies} 家企业，{plan.Days} 天 · simulated data written: {plan.Companies} companies, {plan.Days} days");
        return CommandLine.Done;
    }

    public static Task WriteAsync(DistrictPlan plan, string folder, CancellationToken stop) =>
        TerminalProgress.ShowAsync("模拟一个区 · simulating a district", progress => Task.Run(
            () =>
            {
                DistrictWriter.Write(plan, folder, progress);
                return true;
            },
            stop));
}
