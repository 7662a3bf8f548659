using System.Text.Json;

namespace LaborRisk.Simulator;

/// <summary>One published score: a day since the district's start and 0..100.</summary>
internal readonly record struct ScorePoint(double Day, double Score);

/// <summary>Every score of a run, by company in order of first appearance. Sixteen bytes a record, so millions fit.</summary>
internal sealed class ScoreHistory
{
    private readonly Dictionary<string, List<ScorePoint>> companies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ScorePoint>>.AlternateLookup<ReadOnlySpan<char>> bySpan;
    private readonly HashSet<double> distinct = [];

    private ScoreHistory() => bySpan = companies.GetAlternateLookup<ReadOnlySpan<char>>();

    public IReadOnlyDictionary<string, List<ScorePoint>> Companies => companies;

    /// <summary>The different scores above 0, to three decimals, highest first: every threshold that can make a difference.</summary>
    public double[] Thresholds() =>
        [.. distinct.Where(score => score > 0).Select(score => PythonNumbers.Round(score, 3)).Distinct().OrderDescending()];

    /// <exception cref="EvaluationException">A line cannot be read, or <c>at</c> goes back.</exception>
    public static ScoreHistory Read(string path, DistrictTime time)
    {
        var history = new ScoreHistory();
        var last = -1.0;
        JsonLines.Read(path, (ref line) => history.Add(ref line, time, ref last));
        return history;
    }

    /// <summary>The episodes of a run that raised at <paramref name="threshold"/> and above.</summary>
    public Episodes EpisodesAt(double threshold)
    {
        var episodes = new Episodes();
        foreach (var (company, points) in companies)
        {
            var clock = new EpisodeClock();
            foreach (var point in points)
            {
                if (point.Score >= threshold && clock.Opens(point.Day))
                {
                    episodes.Add(company, point.Day);
                }
            }
        }

        return episodes;
    }

    private void Add(ref Utf8JsonReader line, DistrictTime time, ref double last)
    {
        Span<char> company = stackalloc char[128];
        Span<byte> at = stackalloc byte[64];
        var (companyLength, atLength, score) = (-1, -1, double.NaN);
        while (line.Read() && line.TokenType == JsonTokenType.PropertyName)
        {
            if (line.ValueTextEquals("enterpriseId"u8))
            {
                line.Read();
                companyLength = line.CopyString(company);
            }
            else if (line.ValueTextEquals("at"u8))
            {
                line.Read();
                atLength = line.CopyString(at);
            }
            else if (line.ValueTextEquals("score"u8))
            {
                line.Read();
                score = line.GetDouble();
            }
            else
            {
                line.Read();
                line.Skip();
            }
        }

        if (companyLength < 0 || atLength < 0 || double.IsNaN(score))
        {
            throw new JsonException($"no `{(companyLength < 0 ? "enterpriseId" : atLength < 0 ? "at" : "score")}`");
        }

        var day = time.Day(at[..atLength]);
        if (day < last)
        {
            throw new EvaluationException($"scores.ndjson: `at` goes back at {System.Text.Encoding.UTF8.GetString(at[..atLength])}");
        }

        last = day;
        Of(company[..companyLength]).Add(new ScorePoint(day, score));
        distinct.Add(score);
    }

    private List<ScorePoint> Of(ReadOnlySpan<char> company)
    {
        if (!bySpan.TryGetValue(company, out var points))
        {
            points = [];
            companies.Add(company.ToString(), points);
        }

        return points;
    }
}
