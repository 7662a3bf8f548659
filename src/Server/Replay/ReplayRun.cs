using System.Reactive.Concurrency;
using System.Reactive.Disposables;
using System.Reactive.Linq;
using LaborRisk.Domain;
using LaborRisk.Ingest;
using LaborRisk.RiskEngine;

namespace LaborRisk.Server.Replay;

/// <summary>
/// Recorded events through the flow, as fast as it can. The same input gives the same bytes: on any number of cores, and however often the run is cut off
/// and resumed from its checkpoint.
/// </summary>
internal sealed class ReplayRun : IDisposable
{
    private readonly ReplayPlan plan;
    private readonly Action<Outcome>? listen;
    private readonly CompanyDirectory companies;
    private readonly EpochKeys keys;
    private readonly Intake intake;
    private readonly RecordedStream stream;
    private readonly Flow flow;
    private readonly OutputFiles outputs;
    private readonly AlertCounts alerts = new();
    private readonly HistoricalScheduler clock = new();
    private readonly CheckpointFile checkpoint;
    private readonly string modelVersion;
    private readonly string fingerprint;
    private Instant? reached;

    /// <param name="listen">Hears every outcome beside the output files; its lists hold until the next.</param>
    public ReplayRun(ReplayPlan plan, Action<Outcome>? listen = null)
    {
        this.plan = plan;
        fingerprint = plan.Fingerprint;
        this.listen = listen;
        companies = plan.Companies;
        OwnersFolder.Create(plan.StateFolder);
        checkpoint = new CheckpointFile(Path.Combine(plan.StateFolder, "checkpoint"));
        var keyFile = Path.Combine(plan.StateFolder, "keys");
        var resumes = plan.Resume && checkpoint.Exists;
        if (!resumes)
        {
            checkpoint.Delete();
            File.Delete(keyFile);
        }

        modelVersion = $"{Engine.ModelVersion}+{plan.Classifier.Version}";
        keys = EpochKeys.Open(keyFile);
        outputs = new OutputFiles(plan.Out, companies, plan.Thresholds, modelVersion);
        intake = new Intake(companies, plan.Classifier, keys, outputs.Write)
        {
            Until = plan.Until ?? Instant.MaxValue,
            KeepsTexts = true,
            HearsPhrases = false,
        };
        stream = new RecordedStream(RecordedFiles.Expand(plan.Events), intake);
        flow = new Flow(companies, plan.Officers, plan.Thresholds);
        if (resumes)
        {
            checkpoint.Read(Load);
        }
        else
        {
            outputs.StartAnew();
        }
    }

    /// <summary>Runs to the end of the input, or to the moment asked for.</summary>
    public ReplaySummary Run(IProgress<double> progress, CancellationToken stop)
    {
        var started = TimeProvider.System.GetTimestamp();
        using (flow.Run(Batches(progress, stop), clock, reached).Subscribe(Write))
        {
            // Before the timers run on: a run resumed from here may yet believe a held record of an earlier moment.
            checkpoint.Write(Save);
            intake.DestroyOldKeys();
            if (plan.Until is { } until && reached is not null && until > reached)
            {
                clock.AdvanceTo(until.ToDistrictTime());
            }
        }

        return ReplaySummary.Of(intake.Counters, companies.Count, alerts, TimeProvider.System.GetElapsedTime(started), modelVersion);
    }

    public void Dispose()
    {
        stream.Dispose();
        outputs.Dispose();
        keys.Dispose();
    }

    private IObservable<SignalBatch> Batches(IProgress<double> progress, CancellationToken stop) => Observable.Create<SignalBatch>(observer =>
    {
        var sinceCheckpoint = 0;
        while (stream.TryRead(out var batch))
        {
            stop.ThrowIfCancellationRequested();
            reached = batch.Signals[^1].Clock;
            observer.OnNext(batch);
            sinceCheckpoint += batch.Count;
            if (sinceCheckpoint >= plan.SignalsBetweenCheckpoints)
            {
                sinceCheckpoint = 0;
                checkpoint.Write(Save);
                intake.DestroyOldKeys();
                progress.Report((double)stream.BytesRead / Math.Max(1, stream.BytesTotal));
            }
        }

        return Disposable.Empty;
    });

    private void Write(Outcome outcome)
    {
        foreach (var alert in outcome.Alerts)
        {
            alerts.Count(alert);
        }

        outputs.Write(outcome);
        listen?.Invoke(outcome);
    }

    private void Save(BinaryWriter writer)
    {
        writer.Write(fingerprint);
        writer.Write(reached?.Milliseconds ?? long.MinValue);
        stream.Save(writer);
        flow.Save(writer);
        alerts.Save(writer);
        outputs.Save(writer);
    }

    private void Load(BinaryReader reader)
    {
        if (reader.ReadString() != fingerprint)
        {
            throw new InvalidDataException(
                "程序版本、企业名录、干部名录、阈值或主题模型与上次不同，无法续跑。 / The program, the directory, the officers, the thresholds or the topic weights are not those of the run to resume.");
        }

        var at = reader.ReadInt64();
        reached = at == long.MinValue ? null : new Instant(at);
        stream.Load(reader);
        flow.Load(reader);
        alerts.Load(reader);
        outputs.Load(reader);
    }
}
