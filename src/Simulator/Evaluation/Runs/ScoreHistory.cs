using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace LaborRisk.Simulator;

/// <summary>One published score: a day since the district's start and 0..100.</summary>
internal readonly record struct ScorePoint(double Day, double Score);

/// <summary>The scores of one company in order of time.</summary>
/// <param name="company">Its place in the order of first appearance.</param>
internal sealed class CompanyScores(int company) : List<ScorePoint>
{
    public int Company => company;
}

/// <summary>Every score of a run, by company in order of first appearance. Sixteen bytes a record, so millions fit.</summary>
internal sealed class ScoreHistory
{
    private readonly Dictionary<string, CompanyScores> companies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CompanyScores>.AlternateLookup<ReadOnlySpan<char>> bySpan;
    private readonly Dictionary<double, Appearance> distinct = [];
    private long line;

    private ScoreHistory() => bySpan = companies.GetAlternateLookup<ReadOnlySpan<char>>();

    public IReadOnlyDictionary<string, CompanyScores> Companies => companies;

    /// <summary>The different scores above 0, to three decimals, highest first: every threshold that can make a difference.</summary>
    public Number[] Thresholds()
    {
        var written = new SortedDictionary<double, Appearance>();
        foreach (var (score, appearance) in distinct.Where(pair => pair.Key > 0))
        {
            var rounded = PythonNumbers.Round(score, 3);
            if (!written.TryGetValue(rounded, out var earlier) || appearance.CompareTo(earlier) < 0)
            {
                written[rounded] = appearance;
            }
        }

        return [.. written.Reverse().Select(pair => pair.Value.Integer ? Number.Integer((long)pair.Key) : Number.Fraction(pair.Key))];
    }

    /// <exception cref="EvaluationException">A line cannot be read, or <c>at</c> goes back.</exception>
    public static ScoreHistory Read(string path, DistrictTime time)
    {
        var history = new ScoreHistory();
        var last = -1.0;
        JsonLines.Read(path, (ref record) => history.Add(ref record, time, ref last));
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

    private void Add(ref Utf8JsonReader record, DistrictTime time, ref double last)
    {
        Span<char> company = stackalloc char[128];
        Span<byte> at = stackalloc byte[64];
        var (companyLength, atLength, score, integer) = (-1, -1, double.NaN, false);
        while (record.Read() && record.TokenType == JsonTokenType.PropertyName)
        {
            if (record.ValueTextEquals("enterpriseId"u8))
            {
                record.Read();
                companyLength = record.CopyString(company);
            }
            else if (record.ValueTextEquals("at"u8))
            {
                record.Read();
                atLength = record.CopyString(at);
            }
            else if (record.ValueTextEquals("score"u8))
            {
                record.Read();
                score = record.GetDouble();
                integer = record.ValueSpan.IndexOfAny(".eE"u8) < 0;
            }
            else
            {
                record.Read();
                record.Skip();
            }
        }

        if (companyLength < 0 || atLength < 0 || double.IsNaN(score))
        {
            throw new JsonException($"no `{(companyLength < 0 ? "enterpriseId" : atLength < 0 ? "at" : "score")}`");
        }

        var day = time.Day(at[..atLength]);
        if (day < last)
        {
            throw new EvaluationException($"scores.ndjson: `at` goes back at {Encoding.UTF8.GetString(at[..atLength])}");
        }

        last = day;
        var points = Of(company[..companyLength]);
        points.Add(new ScorePoint(day, score));
        var appearance = new Appearance(points.Company, line++, integer);
        ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(distinct, score, out var known);
        first = known && first.CompareTo(appearance) < 0 ? first : appearance;
    }

    private CompanyScores Of(ReadOnlySpan<char> company)
    {
        if (!bySpan.TryGetValue(company, out var points))
        {
            points = new CompanyScores(companies.Count);
            companies.Add(company.ToString(), points);
        }

        return points;
    }

    /// <summary>Where a score was first seen, companies in order: decides whether 92 or 92.0 stands in the report.</summary>
    private readonly record struct Appearance(int Company, long Line, bool Integer) : IComparable<Appearance>
    {
        public int CompareTo(Appearance other) => (Company, Line).CompareTo((other.Company, other.Line));
    }
}
