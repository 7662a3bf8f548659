using System.Globalization;
using System.Text;
using System.Text.Json;
using LaborRisk.Bench.Steps;
using LaborRisk.Domain;

namespace LaborRisk.Bench.Journal;

/// <summary>Bodies of queries as workers type them, made ahead: every id new, thousands of workers, now as their time.</summary>
internal sealed class QueryBodies
{
    private const int Texts = 4_096;

    /// <summary>Characters; the simulator also makes texts that are too long on purpose.</summary>
    private const int LongestText = 60;

    /// <summary>Companies at the end of the directory that nobody asks about, for probes.</summary>
    public const int Quiet = 200;

    private readonly List<string> texts;
    private readonly CompanyDirectory companies;
    private long made;

    public QueryBodies(CompanyDirectory companies)
    {
        this.companies = companies;
        texts = [.. RawLines.Simulate(Texts).Queries.Select(line => JsonSerializer.Deserialize<TextRecord>(line, TextRecord.Options)!.Text!)
            .Where(text => text.Length <= LongestText)];
    }

    public byte[] Make(int records)
    {
        var at = Instant.From(TimeProvider.System.GetUtcNow()).ToString();
        var body = new StringBuilder(records * 260);
        for (; records > 0; records--)
        {
            var number = made++;
            var company = companies[(int)(number * 7_919 % (companies.Count - Quiet))].Id;
            var worker = number * 31 % 40_009;
            var text = JsonEncodedText.Encode(texts[(int)(number % texts.Count)], System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
            body.Append(CultureInfo.InvariantCulture, $"{{\"type\":\"worker-query\",\"id\":\"q-{number:D12}\",\"enterpriseId\":\"{company}\",")
                .Append(CultureInfo.InvariantCulture, $"\"workerId\":\"w-{worker:D8}\",\"text\":\"{text}\",\"at\":\"{at}\",\"channel\":\"wechat\"}}\n");
        }

        return Encoding.UTF8.GetBytes(body.ToString());
    }
}
