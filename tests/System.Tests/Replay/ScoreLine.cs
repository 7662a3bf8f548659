using System.Text.Json;
using LaborRisk.Domain;

namespace LaborRisk.WholeProduct.Replay;

/// <summary>A line of <c>scores.ndjson</c>.</summary>
internal sealed record ScoreLine(string Company, Instant At, double Score, string Level, IReadOnlyList<JsonElement> Drivers)
{
    public static ScoreLine Of(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        return new ScoreLine(
            root.GetProperty("enterpriseId").GetString()!,
            Instant.From(DateTimeOffset.Parse(root.GetProperty("at").GetString()!, null)),
            root.GetProperty("score").GetDouble(),
            root.GetProperty("level").GetString()!,
            [.. root.GetProperty("drivers").EnumerateArray().Select(driver => driver.Clone())]);
    }
}
