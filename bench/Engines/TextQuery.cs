using System.Globalization;
using LaborRisk.Bench.Traffic;
using LaborRisk.Domain;

namespace LaborRisk.Bench.Engines;

/// <summary>A query as a JSON parser hands it to an ordinary program: every field a string of its own.</summary>
internal sealed record TextQuery(string Company, string Worker, string Topic, DateTimeOffset At)
{
    /// <summary>The queries about a company. Reports and events are left out: the peers do nothing with them.</summary>
    public static void Fill(List<TextQuery> queries, IReadOnlyList<Happening> day, CompanyDirectory directory)
    {
        queries.Clear();
        foreach (var happening in day)
        {
            if (happening is { IsQuery: true, Company: not Signal.DistrictOnly })
            {
                queries.Add(new TextQuery(
                    new string(directory[happening.Company].Id.AsSpan()),
                    string.Create(CultureInfo.InvariantCulture, $"{happening.Company:x6}w{happening.Worker}"),
                    new string(happening.Topic.Name().AsSpan()),
                    happening.Clock.ToDistrictTime()));
            }
        }
    }
}
