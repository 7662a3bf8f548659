using System.Reactive.Concurrency;
using System.Reactive.Linq;
using LaborRisk.Alerts;
using LaborRisk.Domain;
using LaborRisk.RiskEngine;
using LaborRisk.RiskEngine.Pipeline;

namespace LaborRisk.Server;

/// <summary>
/// The whole path of one shard on one page. Live service, replay and simulation all run through here; they differ in where batches come from, which clock
/// turns the timers, and where the decisions go.
/// <para>bytes → <c>Intake</c> (decode, check, classify, forget who asked) → <see cref="SignalBatch"/> → this flow → scores and alerts.</para>
/// </summary>
internal sealed class Flow(CompanyDirectory directory, IReadOnlyList<Officer> officers, Thresholds thresholds)
{
    private readonly Engine engine = new(directory, thresholds);
    private readonly AlertJudge judge = new(directory, officers, thresholds, NoticeSlots.Default);
    private readonly List<AlertTransition> transitions = [];
    private readonly List<RiskScore> scores = [];

    /// <summary>Scores and alert decisions of the batches, on the records' own clock.</summary>
    /// <param name="clock">Advanced by the batches; advancing it further runs the timers.</param>
    /// <param name="resumedAt">Clock of the checkpoint, when the state was loaded.</param>
    public IObservable<Outcome> Run(IObservable<SignalBatch> batches, HistoricalScheduler clock, Instant? resumedAt = null) =>
        batches
            .OnRecordClock(clock, resumedAt)
            .ApplyTo(engine)
            .Select(JudgeAlerts);

    private Outcome JudgeAlerts(Decided decided)
    {
        transitions.Clear();
        judge.Limits = decided.Decisions.Limits;
        if (decided.HourClosed is { } hour)
        {
            judge.Tick(hour, transitions);
        }

        foreach (var surge in decided.Decisions.Surges)
        {
            judge.Observe(surge, transitions);
        }

        scores.Clear();
        scores.AddRange(decided.Decisions.Scores.Where(score => !HasLeft(score.Company)));
        foreach (var score in scores)
        {
            judge.Observe(score, transitions);
        }

        // Alerts that were open when the company left stay with the people who have them.
        transitions.RemoveAll(step => HasLeft(step.Company));
        return new Outcome(scores, transitions);
    }

    private bool HasLeft(int company) => company != Signal.DistrictOnly && directory[company].HasLeft;

    public void Save(BinaryWriter writer)
    {
        engine.Save(writer);
        judge.Save(writer);
    }

    public void Load(BinaryReader reader)
    {
        engine.Load(reader);
        judge.Load(reader);
    }
}

/// <summary>What goes out after one element of the stream. The lists are reused: write them before the next element.</summary>
internal readonly record struct Outcome(IReadOnlyList<RiskScore> Scores, IReadOnlyList<AlertTransition> Alerts);
