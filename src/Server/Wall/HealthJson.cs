using System.Text.Json;
using LaborRisk.Domain;
using LaborRisk.Server.Live;

namespace LaborRisk.Server.Wall;

/// <summary>The <c>health</c> record: whether the intake works and when each source was last heard.</summary>
internal static class HealthJson
{
    private static readonly (string Name, long SilentAfter)[] Sources =
    [
        ("worker-query", Instant.Day), ("employment-stats", 45 * Instant.Day), ("enterprise-event", 7 * Instant.Day),
    ];

    public static void Write(Utf8JsonWriter json, ShardStatus status, Instant now, bool simulated)
    {
        json.WriteStartObject();
        json.WriteString("at"u8, now.ToString());
        json.WriteString("status"u8, status.State switch
        {
            ShardState.Running => "ok",
            ShardState.Failed => "failing",
            _ => "degraded",
        });
        json.WriteBoolean("simulated"u8, simulated);
        json.WriteNumber("accepted"u8, status.AcceptedInAll);
        json.WriteNumber("perSecond"u8, Math.Round(status.PerSecond, 1));
        json.WriteNumber("deadLetters"u8, status.DeadLetters.Sum());
        json.WriteNumber("late"u8, status.Late);
        json.WriteNumber("duplicates"u8, status.Duplicates);
        json.WriteStartArray("sources"u8);
        for (var kind = 0; kind < Sources.Length; kind++)
        {
            var last = status.LastHeard[kind];
            json.WriteStartObject();
            json.WriteString("name"u8, Sources[kind].Name);
            json.WriteString("lastAt"u8, last?.ToString());
            json.WriteBoolean("silent"u8, last is { } at && now - at > Sources[kind].SilentAfter);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
