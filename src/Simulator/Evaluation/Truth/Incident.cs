using System.Text.Json;

namespace LaborRisk.Simulator;

/// <summary>Something that truly happened at a company, or a time of no account there.</summary>
/// <param name="Kind">Empty for an entry of the ignore list.</param>
/// <param name="Onset">Days since the district's start.</param>
/// <param name="End">Days since the district's start, exclusive.</param>
/// <param name="OneDayBatch"><c>false</c> where the district says that the claims did not come on one day.</param>
internal sealed record Incident(string Company, string Kind, double Onset, double End, double Workers, bool? OneDayBatch)
{
    public static Incident Read(JsonElement entry, DistrictTime time) => new(
        entry.GetProperty("enterpriseId").GetString()!,
        entry.TryGetProperty("kind", out var kind) ? kind.GetString()! : "",
        time.Day(entry.GetProperty("onset").GetString()!),
        time.Day(entry.GetProperty("end").GetString()!),
        entry.TryGetProperty("workers", out var workers) && workers.ValueKind == JsonValueKind.Number ? workers.GetDouble() : 0,
        entry.TryGetProperty("batch", out var batch) && batch.ValueKind is JsonValueKind.True or JsonValueKind.False ? batch.GetBoolean() : null);

    /// <summary>How it can be found: through what workers searched, through figures alone, or through registry events and reports alone.</summary>
    public string Group => Kind switch
    {
        "quiet_headcount" => "quiet",
        "event_only" => "event_only",
        _ => "searches",
    };

    /// <summary>Every group the incident is counted in.</summary>
    public IEnumerable<string> Groups()
    {
        yield return "every";
        yield return Group;
        if (Group == "searches" && Workers >= 5)
        {
            yield return "searches, 5+ workers";
        }

        if (OneDayBatch == false)
        {
            yield return "not one-day batches";
        }
    }

    /// <summary>True where it stands in the seven days from <paramref name="from"/>, or did until <paramref name="grace"/> days before.</summary>
    public bool Touches(double from, double grace) => from < End + grace && Onset < from + 7;
}
