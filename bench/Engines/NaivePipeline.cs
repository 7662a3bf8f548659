using System.Reactive.Concurrency;
using System.Reactive.Linq;
using System.Reactive.Subjects;
using LaborRisk.Bench.Traffic;
using LaborRisk.Domain;

namespace LaborRisk.Bench.Engines;

/// <summary>
/// What one writes after an Rx tutorial: a group for each company, a buffer of a week or ten queries, distinct workers of each topic with LINQ,
/// a z-score against the buffers before. It judges when a buffer closes, not at every query, and knows no seasons, relations or figures.
/// </summary>
internal sealed class NaivePipeline : IContender
{
    private const int LargestBuffer = 10;
    private const int FewestBuffers = 4;
    private const double AlarmingScore = 3;
    private readonly CompanyDirectory directory;
    private readonly HistoricalScheduler clock = new();
    private readonly Subject<TextQuery> queries = new();
    private readonly List<TextQuery> today = [];

    public NaivePipeline(CompanyDirectory directory)
    {
        this.directory = directory;
        queries
            .GroupBy(query => query.Company)
            .SelectMany(company => Watch(company))
            .Where(score => score > AlarmingScore)
            .Subscribe(_ => Found++);
    }

    public long Found { get; private set; }

    public void Prepare(IReadOnlyList<Happening> day) => TextQuery.Fill(today, day, directory);

    public void TakeDay()
    {
        foreach (var query in today)
        {
            clock.AdvanceTo(query.At);
            queries.OnNext(query);
        }
    }

    public void ForgetDay()
    {
        today.Clear();
        today.TrimExcess();
    }

    private IObservable<double> Watch(IGroupedObservable<string, TextQuery> company)
    {
        var past = new Dictionary<string, List<double>>();
        return company
            .Buffer(TimeSpan.FromDays(7), LargestBuffer, clock)
            .Where(buffer => buffer.Count > 0)
            .SelectMany(buffer => buffer
                .GroupBy(query => query.Topic)
                .Select(topic => Score(past, topic.Key, topic.Select(query => query.Worker).Distinct().Count())));
    }

    private static double Score(Dictionary<string, List<double>> past, string topic, int workers)
    {
        if (!past.TryGetValue(topic, out var counts))
        {
            past[topic] = counts = [];
        }

        var score = 0.0;
        if (counts.Count >= FewestBuffers)
        {
            var mean = counts.Average();
            var deviation = Math.Sqrt(counts.Average(count => (count - mean) * (count - mean)));
            score = (workers - mean) / Math.Max(deviation, 0.2);
        }

        counts.Add(workers);
        return score;
    }
}
