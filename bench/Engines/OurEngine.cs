using System.Reactive.Concurrency;
using System.Reactive.Subjects;
using LaborRisk.Bench.Traffic;
using LaborRisk.Domain;
using LaborRisk.RiskEngine;
using LaborRisk.RiskEngine.Pipeline;

namespace LaborRisk.Bench.Engines;

/// <summary>The product's engine with all detectors, through the product's own Rx pipeline: hourly batches, every hour closed.</summary>
internal sealed class OurEngine : IContender
{
    private readonly Subject<SignalBatch> batches = new();
    private readonly SignalBatch[] hours = [.. Enumerable.Range(0, 24).Select(_ => new SignalBatch())];

    public OurEngine(CompanyDirectory directory)
    {
        var engine = new Engine(directory, new Thresholds());
        batches.OnRecordClock(new HistoricalScheduler()).ApplyTo(engine).Subscribe(decided => Found += decided.Decisions.Scores.Count);
    }

    public long Found { get; private set; }

    public void Prepare(IReadOnlyList<Happening> day)
    {
        foreach (var hour in hours)
        {
            hour.Clear();
        }

        foreach (var happening in day)
        {
            SignalForm.Add(happening, hours[happening.Clock.DistrictHour % 24]);
        }
    }

    public void TakeDay()
    {
        foreach (var hour in hours)
        {
            if (hour.Count > 0)
            {
                batches.OnNext(hour);
            }
        }
    }

    public void ForgetDay() => Array.Fill(hours, new SignalBatch());
}
