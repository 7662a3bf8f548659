using LaborRisk.Domain;
using LaborRisk.Ingest;
using LaborRisk.Ingest.Topics;
using LaborRisk.Server.Live;

namespace LaborRisk.Server.Replay;

/// <summary>
/// The journal of a service through the same shard, with its stored arrival times: what the service decided, decided again from the first batch that
/// is still there. Needs no key: accounts and texts were gone before the journal was written.
/// </summary>
internal static class JournalReplay
{
    /// <param name="folder">The service's data folder.</param>
    /// <param name="until">Runs the timers on to this moment; <c>null</c> = the clock stops at the last record.</param>
    /// <exception cref="InvalidDataException">The journal is damaged or no longer begins at its beginning.</exception>
    public static ReplaySummary Run(
        LiveFolder folder, CompanyDirectory companies, IReadOnlyList<Officer> officers, Thresholds thresholds, string output, Instant? until,
        CancellationToken stop)
    {
        var started = TimeProvider.System.GetTimestamp();
        var classifier = TopicClassifier.LoadDefault();
        using var keys = EpochKeys.InMemory();
        var inputs = new ShardInputs(companies, officers, thresholds, classifier, keys, Arrival: null);
        using var outputs = new OutputFiles(output, companies, thresholds, inputs.ModelVersion);
        outputs.StartAnew();
        var alerts = new AlertCounts();
        using var shard = new Shard(inputs, log: null, outputs.Write, outcome =>
        {
            foreach (var alert in outcome.Alerts)
            {
                alerts.Count(alert);
            }

            outputs.Write(outcome);
        });
        foreach (var batch in JournalReader.Read(folder.Journal, 0))
        {
            stop.ThrowIfCancellationRequested();
            shard.Repeat(batch);
        }

        if (until is { } moment && shard.Reached is { } reached && moment > reached)
        {
            shard.RunTo(moment);
        }

        return ReplaySummary.Of(
            shard.Intake.Counters, companies.Count, alerts, TimeProvider.System.GetElapsedTime(started), inputs.ModelVersion);
    }
}
