using System.Text.Json;
using LaborRisk.Domain;

namespace LaborRisk.WholeProduct.Live;

/// <summary>A step of an alert and who was told, as ledger and replay can both say it.</summary>
/// <param name="Hearers"><c>officer channel reason</c>, sorted.</param>
internal sealed record ToldStep(string AlertId, string Transition, Instant At, string Level, string Hearers)
{
    public static string Sorted(IEnumerable<string> hearers) => string.Join(", ", hearers.Order(StringComparer.Ordinal));

    /// <summary>A line of <c>alerts.ndjson</c>.</summary>
    public static ToldStep Of(string line)
    {
        using var json = JsonDocument.Parse(line);
        var alert = json.RootElement;
        return new ToldStep(
            Text(alert, "alertId"), Text(alert, "transition"), Instant.From(DateTimeOffset.Parse(Text(alert, "at"), null)), Text(alert, "level"),
            Sorted(alert.GetProperty("recipients").EnumerateArray()
                .Select(hearer => $"{Text(hearer, "officerId")} {Text(hearer, "channel")} {Text(hearer, "reason")}")));
    }

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString()!;
}
