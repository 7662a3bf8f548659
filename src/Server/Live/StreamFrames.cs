using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using LaborRisk.Domain;
using LaborRisk.Domain.Wire;
using LaborRisk.Server.Wall;

namespace LaborRisk.Server.Live;

/// <summary>Makes the events of the stream: the contract's records, framed for server-sent events. On the shard's thread only.</summary>
internal sealed class StreamFrames(CompanyDirectory companies, string modelVersion, int thresholdVersion, bool simulated)
{
    private readonly ArrayBufferWriter<byte> record = new();

    public StreamEvent Of(long id, RiskScore score)
    {
        var frame = Frame(id, "score", json => RiskScoreJson.Write(json, score, companies, modelVersion, thresholdVersion, named: true));
        return new StreamEvent(id, StreamKind.Score, score.Company, frame, frame);
    }

    /// <summary>A wall sees neither who is told nor what they read.</summary>
    public StreamEvent Of(long id, AlertTransition alert) => new(
        id,
        StreamKind.Alert,
        alert.Company == Signal.DistrictOnly ? null : alert.Company,
        Frame(id, "alert", json => AlertJson.Write(json, alert with { Recipients = [], Body = "" }, companies, named: true)),
        Frame(id, "alert", json => AlertJson.Write(json, alert, companies, named: true)));

    public StreamEvent Of(long id, ShardStatus status, HourFigures closed, Instant now)
    {
        var frame = Frame(id, "health", json => HealthJson.Write(json, status, closed, now, simulated));
        return new StreamEvent(id, StreamKind.Health, null, frame, frame)
        {
            Brief = Frame(id, "health", json => HealthJson.WriteBrief(json, status, now, simulated)),
        };
    }

    /// <summary>An event that says only that there is something to fetch.</summary>
    public static byte[] Nudge(long id, string kind) => Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"id: {id}\nevent: {kind}\ndata: {{}}\n\n"));

    private byte[] Frame(long id, string kind, Action<Utf8JsonWriter> write)
    {
        record.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(record, WireJson.Options))
        {
            write(json);
        }

        return [.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"id: {id}\nevent: {kind}\ndata: ")), .. record.WrittenSpan, .. "\n\n"u8];
    }
}
