using System.Reactive.Concurrency;
using System.Reactive.Disposables;
using System.Reactive.Linq;
using LaborRisk.Domain;

namespace LaborRisk.RiskEngine.Pipeline;

/// <summary>The steps of one shard's stream, each an operator. One subscription, one thread, no queue inside.</summary>
public static class ShardPipeline
{
    /// <summary>
    /// Lets the records turn the clock: before a batch passes, the scheduler is advanced to the batch's first clock, and the hours that fall due pass first.
    /// </summary>
    /// <param name="clock">The virtual clock. Timers of later steps may hang on it too.</param>
    /// <param name="resumedAt">Clock of the checkpoint that the run goes on from; <c>null</c> = the first record starts the clock.</param>
    public static IObservable<EngineInput> OnRecordClock(this IObservable<SignalBatch> batches, HistoricalScheduler clock, Instant? resumedAt = null) =>
        Observable.Create<EngineInput>(observer =>
        {
            var hours = new SingleAssignmentDisposable();
            if (resumedAt is { } from)
            {
                Start(from);
            }

            return new CompositeDisposable(hours, batches.Subscribe(
                batch =>
                {
                    var first = batch.Signals[0].Clock;
                    if (hours.Disposable is null)
                    {
                        Start(first);
                    }

                    clock.AdvanceTo(first.ToDistrictTime());
                    observer.OnNext(new EngineInput.Signals(batch));
                },
                observer.OnError,
                observer.OnCompleted));

            void Start(Instant at)
            {
                clock.AdvanceTo(at.ToDistrictTime());
                hours.Disposable = DistrictHours.After(at, clock).Subscribe(hour => observer.OnNext(new EngineInput.HourClosed(hour)));
            }
        });

    /// <summary>Runs the engine's step over each element. The decisions are the engine's own lists: read them before the next element.</summary>
    public static IObservable<Decided> ApplyTo(this IObservable<EngineInput> inputs, Engine engine) =>
        inputs.Select(input => input switch
        {
            EngineInput.Signals signals => new Decided(engine.Take(signals.Batch), null),
            EngineInput.HourClosed closed => new Decided(engine.CloseHour(closed.Hour), closed.Hour),
            _ => throw new InvalidOperationException($"Unknown input {input}."),
        });
}

/// <summary>What the engine decided on one element.</summary>
/// <param name="HourClosed">The hour that begins, when the element was a closed hour.</param>
public readonly record struct Decided(Decisions Decisions, Instant? HourClosed);
