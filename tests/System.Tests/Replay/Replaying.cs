using LaborRisk.Domain;
using LaborRisk.Server.Replay;

namespace LaborRisk.WholeProduct.Replay;

/// <summary>Runs replays of the simulated district inside the test.</summary>
internal static class Replaying
{
    /// <summary>Replays to the end, or to <paramref name="until"/>.</summary>
    /// <param name="into">Folder of the outputs; <c>null</c> = a new one.</param>
    /// <param name="cutAfter">Fails after so many outcomes, as a crash would; 0 = never.</param>
    public static Ran Replay(
        this SimulatedDistrict district, IReadOnlyList<string>? events = null, string? into = null, bool resume = false, Instant? until = null,
        int cutAfter = 0, int checkpointEvery = 250_000, Thresholds? thresholds = null)
    {
        var folder = into ?? district.Folder();
        var plan = new ReplayPlan(
            events ?? [district.Packed], district.Companies, district.Officers, thresholds ?? new Thresholds(), folder, until, resume)
        {
            SignalsBetweenCheckpoints = checkpointEvery,
        };
        var outcomes = 0;
        using var run = new ReplayRun(plan, _ =>
        {
            if (++outcomes == cutAfter)
            {
                throw new CutException();
            }
        });
        try
        {
            return new Ran(folder, run.Run(new Progress<double>(), CancellationToken.None), outcomes);
        }
        catch (CutException)
        {
            return new Ran(folder, null, outcomes);
        }
    }

    private sealed class CutException : Exception;
}

/// <param name="Summary"><c>null</c> = the run was cut.</param>
/// <param name="Outcomes">Elements of the stream that were decided on.</param>
internal sealed record Ran(string Folder, ReplaySummary? Summary, int Outcomes)
{
    public Written Written => Written.In(Folder);
}
