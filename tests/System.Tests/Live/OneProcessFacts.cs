using LaborRisk.Server.Configuration;
using LaborRisk.Server.Http;
using LaborRisk.WholeProduct.Replay;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LaborRisk.WholeProduct.Live;

/// <summary>How a start is refused and how an end that nobody asked for is told.</summary>
[Collection(ReplayTests.Name)]
public sealed class OneProcessFacts(SimulatedDistrict district)
{
    [Fact]
    public async Task A_second_start_on_the_same_data_is_refused_until_the_first_is_gone()
    {
        var data = Path.Combine(district.Folder(), "data");
        using var first = await LiveService.StartAsync(district, data);
        var taken = (int)(await first.TakeAsync(district.Lines.Take(40)))["accepted"]!;

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => LiveService.StartAsync(district, data));

        Assert.Contains("is in use by another process", refused.Message, StringComparison.Ordinal);
        await first.TakeAsync(district.Lines.Take(40));
        await first.KillAsync();
        using var second = await LiveService.StartAsync(district, data);
        Assert.Equal(taken, await second.MetricAsync("records_accepted_total"));
    }

    [Fact]
    public async Task A_part_that_fails_ends_the_service_with_a_failure()
    {
        var settings = new ServiceSettings
        {
            Urls = "http://127.0.0.1:0",
            DataDir = Path.Combine(district.Folder(), "data"),
            Directory = Path.Combine(district.Root, "enterprises.csv"),
            Officers = Path.Combine(district.Root, "officers.csv"),
            Clock = ClockKind.Events,
        };

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => Service.RunAsync(
            settings, (_, _) => Task.CompletedTask, CancellationToken.None, parts => parts.AddHostedService<Faulty>()));

        Assert.Contains(nameof(Faulty), failure.Message, StringComparison.Ordinal);
    }

    private sealed class Faulty(IHostApplicationLifetime lifetime) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            using var waiting = lifetime.ApplicationStarted.Register(started.SetResult);
            await started.Task;
            throw new InvalidOperationException("It had to happen.");
        }
    }
}
