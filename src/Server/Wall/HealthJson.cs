using System.Text.Json;
using LaborRisk.Domain;
using LaborRisk.Server.Live;

namespace LaborRisk.Server.Wall;

/// <summary>
/// The <c>health</c> record: whether the intake works and when each source was last heard. A source's time is the last closed hour's: the moment of a
/// query would tell of one worker.
/// </summary>
internal static class HealthJson
{
    private static readonly (string Name, long SilentAfter)[] Sources =
    [
        ("worker-query", Instant.Day), ("employment-stats", 45 * Instant.Day), ("enterprise-event", 7 * Instant.Day),
    ];

    /// <summary>For those who see a part of the district only.</summary>
    public static void WriteBrief(Utf8JsonWriter json, ShardStatus status, Instant now, bool simulated)
    {
        json.WriteStartObject();
        WriteState(json, status, now, simulated);
        json.WriteEndObject();
    }

    /// <summary>For a wall and for people who see the whole district: counts as of the last closed hour.</summary>
    /// <param name="closed">The figures of the last closed hour.</param>
    public static void Write(Utf8JsonWriter json, ShardStatus status, HourFigures closed, Instant now, bool simulated)
    {
        json.WriteStartObject();
        WriteState(json, status, now, simulated);
        WriteCounts(json, closed);
        WriteSources(json, closed, now);
        json.WriteEndObject();
    }

    private static void WriteState(Utf8JsonWriter json, ShardStatus status, Instant now, bool simulated)
    {
        json.WriteString("at"u8, now.ToString());
        json.WriteString("status"u8, status.State switch
        {
            ShardState.Running => "ok",
            ShardState.Failed => "failing",
            _ => "degraded",
        });
        json.WriteBoolean("simulated"u8, simulated);
    }

    private static void WriteCounts(Utf8JsonWriter json, HourFigures closed)
    {
        json.WriteNumber("accepted"u8, closed.Accepted);
        json.WriteNumber("deadLetters"u8, closed.DeadLetters);
        json.WriteNumber("late"u8, closed.Late);
        json.WriteNumber("duplicates"u8, closed.Duplicates);
    }

    private static void WriteSources(Utf8JsonWriter json, HourFigures closed, Instant now)
    {
        json.WriteStartArray("sources"u8);
        for (var kind = 0; kind < Sources.Length; kind++)
        {
            var last = closed.LastHeard[kind] is { } heard ? HourOf(heard, now) : (Instant?)null;
            json.WriteStartObject();
            json.WriteString("name"u8, Sources[kind].Name);
            json.WriteString("lastAt"u8, last?.ToString());
            json.WriteBoolean("silent"u8, last is { } at && now - at > Sources[kind].SilentAfter);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Begin of the hour, never of the running one.</summary>
    private static Instant HourOf(Instant heard, Instant now)
    {
        var hour = Math.Min(heard.DistrictHour, now.DistrictHour - 1);
        return Instant.StartOfDay(0).Plus(hour * Instant.Hour);
    }
}
