using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using LaborRisk.Domain;

namespace LaborRisk.Bench.Detection.District;

/// <summary>Distinct workers a company, topic and day, with the true topic of every query: what the rivals are given.</summary>
internal sealed class DailyWorkers
{
    private readonly Dictionary<string, int[][]> companies;

    private DailyWorkers(Dictionary<string, int[][]> companies, DateTimeOffset start, int days) =>
        (this.companies, Start, Days) = (companies, start, days);

    public DateTimeOffset Start { get; }

    public int Days { get; }

    /// <summary>By company, the days of each topic.</summary>
    public IReadOnlyDictionary<string, int[][]> Companies => companies;

    /// <summary>Reads the events; broken records are left out.</summary>
    public static DailyWorkers Read(LabelledFolder district)
    {
        using var meta = JsonDocument.Parse(File.ReadAllBytes(district.File("meta.json")));
        var start = meta.RootElement.GetProperty("start").GetDateTimeOffset();
        var days = meta.RootElement.GetProperty("days").GetInt32();
        var companies = File.ReadLines(district.Enterprises).Skip(1)
            .ToDictionary(row => row.Split(',')[0], _ => Enumerable.Range(0, Topics.Scoring).Select(_ => new int[days]).ToArray());
        var topics = TrueTopics.Read(district);
        var counted = new HashSet<(string, Topic, int, string)>();
        foreach (var line in Lines(district.Events))
        {
            if (Search.Read(line) is { } search
                && topics.TryGetValue(search.Id, out var topic)
                && topic != Topic.Other
                && companies.TryGetValue(search.Company, out var counts)
                && (int)Math.Floor((search.At - start).TotalDays) is var day
                && day >= 0 && day < days
                && counted.Add((search.Company, topic, day, search.Worker)))
            {
                counts[(int)topic][day]++;
            }
        }

        return new DailyWorkers(companies, start, days);
    }

    private static IEnumerable<string> Lines(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    private sealed record Search(string Id, string Company, string Worker, DateTimeOffset At)
    {
        public static Search? Read(string line)
        {
            try
            {
                using var json = JsonDocument.Parse(line);
                var query = json.RootElement;
                return query.GetProperty("type").GetString() == "worker-query"
                    ? new Search(
                        query.GetProperty("id").GetString()!,
                        query.TryGetProperty("enterpriseId", out var company) ? company.GetString()! : "",
                        query.GetProperty("workerId").GetString()!,
                        DateTimeOffset.Parse(query.GetProperty("at").GetString()!, CultureInfo.InvariantCulture))
                    : null;
            }
            catch (Exception broken) when (broken is JsonException or KeyNotFoundException or FormatException or InvalidOperationException)
            {
                return null;
            }
        }
    }
}
