using LaborRisk.Domain;

namespace LaborRisk.RiskEngine.Tests.Laws;

/// <summary>Plays a story to its end and a month beyond.</summary>
internal static class Telling
{
    public static Shard Play(Step[] steps, Action<Shard, int>? afterStep = null, Thresholds? thresholds = null, ulong key = 1)
    {
        var shard = new Shard(Step.Companies, thresholds, key);
        for (var i = 0; i < steps.Length; i++)
        {
            shard.Wait(steps[i].Wait);
            steps[i].Tell(shard);
            afterStep?.Invoke(shard, i);
        }

        return shard.Pass().Wait(30 * Instant.Day).Settle();
    }

    public static IReadOnlyList<string> Published(Step[] steps, Action<Shard, int>? afterStep = null)
    {
        using var shard = Play(steps, afterStep);
        return shard.Published();
    }
}
