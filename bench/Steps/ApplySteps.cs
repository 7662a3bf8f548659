using BenchmarkDotNet.Attributes;
using LaborRisk.Bench.Traffic;
using LaborRisk.Domain;
using LaborRisk.RiskEngine;

namespace LaborRisk.Bench.Steps;

/// <summary>
/// A batch onto the state of 30,000 companies that have a month behind them, and the hour's close after it. The state is loaded anew before
/// every measurement, so that each sees the same.
/// </summary>
[WarmupCount(12)]
[IterationCount(12)]
public class ApplySteps
{
    private const int Companies = 30_000;
    private const int DaysBefore = 30;
    private const int DaysTaken = 4;
    private const int Signals = 8_192;
    private readonly List<(Instant Hour, SignalBatch Batch)> hours = [];
    private CompanyDirectory directory = null!;
    private byte[] state = [];
    private Engine engine = null!;

    [GlobalSetup]
    public void LiveThroughAMonth()
    {
        var plan = new TrafficPlan(Companies, DaysBefore + DaysTaken);
        var workplaces = new Workplaces(plan);
        var traffic = new TrafficDays(plan, workplaces);
        directory = workplaces.Directory;
        engine = new Engine(directory, new Thresholds());
        var left = Signals;
        for (var day = 0; day < plan.Days; day++)
        {
            foreach (var hour in HoursOf(traffic.Day(day), day < DaysBefore ? int.MaxValue : left))
            {
                if (day < DaysBefore)
                {
                    Take(hour);
                }
                else
                {
                    hours.Add(hour);
                    left -= hour.Batch.Count;
                }
            }
        }

        if (left > 0)
        {
            throw new InvalidOperationException($"The traffic has {left} signals too few.");
        }

        using var memory = new MemoryStream();
        using var writer = new BinaryWriter(memory);
        engine.Save(writer);
        state = memory.ToArray();
    }

    [IterationSetup]
    public void LoadState()
    {
        engine = new Engine(directory, new Thresholds());
        engine.Load(new BinaryReader(new MemoryStream(state)));
    }

    [Benchmark(OperationsPerInvoke = Signals)]
    public int Take_hours_and_close_them()
    {
        var scores = 0;
        foreach (var hour in hours)
        {
            scores += Take(hour);
        }

        return scores;
    }

    private int Take((Instant Hour, SignalBatch Batch) hour) =>
        engine.CloseHour(hour.Hour).Scores.Count + engine.Take(hour.Batch).Scores.Count;

    private static IEnumerable<(Instant Hour, SignalBatch Batch)> HoursOf(IReadOnlyList<Happening> day, int most)
    {
        foreach (var hour in day.Take(most).GroupBy(happening => happening.Clock.DistrictHour))
        {
            var batch = new SignalBatch();
            foreach (var happening in hour)
            {
                SignalForm.Add(happening, batch);
            }

            yield return (new Instant(hour.First().Clock.Milliseconds / Instant.Hour * Instant.Hour), batch);
        }
    }
}
