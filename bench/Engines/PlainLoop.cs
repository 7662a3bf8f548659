using LaborRisk.Bench.Traffic;
using LaborRisk.Domain;

namespace LaborRisk.Bench.Engines;

/// <summary>No Rx and no statistics: a dictionary of lists, and at every query the distinct workers of the last seven days are counted.</summary>
internal sealed class PlainLoop(CompanyDirectory directory) : IContender
{
    private const int AlarmingWorkers = 3;
    private readonly Dictionary<(string Company, string Topic), List<TextQuery>> recent = [];
    private readonly List<TextQuery> today = [];

    public long Found { get; private set; }

    public void Prepare(IReadOnlyList<Happening> day) => TextQuery.Fill(today, day, directory);

    public void TakeDay()
    {
        foreach (var query in today)
        {
            if (!recent.TryGetValue((query.Company, query.Topic), out var queries))
            {
                recent[(query.Company, query.Topic)] = queries = [];
            }

            queries.RemoveAll(other => query.At - other.At > TimeSpan.FromDays(7));
            queries.Add(query);
            var workers = new HashSet<string>();
            foreach (var other in queries)
            {
                workers.Add(other.Worker);
            }

            Found += workers.Count == AlarmingWorkers ? 1 : 0;
        }
    }

    public void ForgetDay()
    {
        today.Clear();
        today.TrimExcess();
    }
}
