using System.Text.Json;
using LaborRisk.Domain;
using LaborRisk.Simulator;

namespace LaborRisk.Bench.Steps;

/// <summary>Records as they come over the wire: those of a simulated district, the broken ones left out.</summary>
internal sealed class RawLines
{
    private RawLines(List<byte[]> queries, CompanyDirectory companies) => (Queries, Companies) = (queries, companies);

    /// <summary>Queries of workers bound to an enterprise, in order of arrival.</summary>
    public IReadOnlyList<byte[]> Queries { get; }

    public CompanyDirectory Companies { get; }

    public static RawLines Simulate(int count)
    {
        var timeline = new DistrictTimeline(new DistrictPlan { Seed = 7, Companies = 400 });
        var queries = new List<byte[]>(count);
        var companies = new SortedSet<string>(StringComparer.Ordinal);
        for (var day = 0; day < timeline.Plan.Days && queries.Count < count; day++)
        {
            foreach (var line in timeline.Day(day).Select(arrival => arrival.Line))
            {
                if (queries.Count < count && EnterpriseOf(line) is { } id)
                {
                    queries.Add(line);
                    companies.Add(id);
                }
            }
        }

        return new RawLines(queries, new CompanyDirectory(companies.Select(id => new Enterprise(id, "", "", "", null, "", ""))));
    }

    private static string? EnterpriseOf(byte[] line)
    {
        try
        {
            var query = JsonSerializer.Deserialize<TextRecord>(line, TextRecord.Options);
            return query is { Type: "worker-query", Id: not null, WorkerId: not null, Text: not null, EnterpriseId.Length: 18 } && query.At != default
                ? query.EnterpriseId
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
