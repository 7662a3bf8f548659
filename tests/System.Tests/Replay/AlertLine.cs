using System.Text.Json;
using LaborRisk.Domain;

namespace LaborRisk.WholeProduct.Replay;

/// <summary>A line of <c>alerts.ndjson</c>.</summary>
internal sealed record AlertLine(string Company, Instant At, string Transition, string Level)
{
    public static AlertLine Of(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        return new AlertLine(
            root.GetProperty("enterpriseId").GetString()!,
            Instant.From(DateTimeOffset.Parse(root.GetProperty("at").GetString()!, null)),
            root.GetProperty("transition").GetString()!,
            root.GetProperty("level").GetString()!);
    }
}
