using System.Buffers;
using LaborRisk.Domain;
using LaborRisk.Simulator;
using Microsoft.Extensions.Hosting;

namespace LaborRisk.Server.Demo;

/// <summary>
/// Sends the living district through the door: first its past, as fast as the door takes it, then each line when the district's clock says so.
/// </summary>
internal sealed class DistrictMotion(LivingDistrict district, ILineDoor door, DemoClock clock) : BackgroundService
{
    private const int LargestSending = 1 << 20;
    private readonly TaskCompletionSource warmed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ArrayBufferWriter<byte> sending = new();

    /// <summary>Done when the past has been taken and the clock runs: now pages may be opened. Fails when the past could not be sent.</summary>
    public Task Warmed => warmed.Task;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var lines = district.Lines().GetEnumerator();
        lines.MoveNext();
        try
        {
            await SendPastAsync(lines, stoppingToken);
            clock.Start();
            warmed.SetResult();
        }
        catch (Exception failure)
        {
            warmed.TrySetException(failure);
            throw;
        }

        while (true)
        {
            var wait = lines.Current.DueAt - clock.Now;
            if (wait > 0)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(wait), clock, stoppingToken);
            }

            await SendUntilAsync(lines, clock.Now.Plus(1), stoppingToken);
        }
    }

    private async Task SendPastAsync(IEnumerator<LivingLine> lines, CancellationToken stop)
    {
        while (lines.Current.DueAt < district.Opening)
        {
            await SendUntilAsync(lines, district.Opening, stop);
        }
    }

    /// <summary>One sending of lines due before the moment; more may be left.</summary>
    private async Task SendUntilAsync(IEnumerator<LivingLine> lines, Instant moment, CancellationToken stop)
    {
        sending.ResetWrittenCount();
        for (; lines.Current.DueAt < moment && sending.WrittenCount < LargestSending; lines.MoveNext())
        {
            sending.Write(lines.Current.Line);
            sending.Write("\n"u8);
        }

        if (sending.WrittenCount > 0)
        {
            await door.Send(sending.WrittenMemory, stop);
        }
    }
}
