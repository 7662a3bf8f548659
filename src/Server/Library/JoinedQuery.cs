using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using LaborRisk.Domain;
using LaborRisk.Domain.Wire;

namespace LaborRisk.Server.Library;

/// <summary>Turns a question whose asker joined into a record of the contract.</summary>
internal static class JoinedQuery
{
    private const int IdBytes = 16;

    /// <summary>The record: <c>worker-query</c>, channel <c>case_library</c>, an id of its own.</summary>
    /// <param name="at">On the clock by which the door tells the time.</param>
    public static ReadOnlyMemory<byte> Record(SearchRequest request, Instant at)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(bytes, WireJson.Options);
        json.WriteStartObject();
        json.WriteString("type", "worker-query");
        json.WriteString("id", "library-" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes)));
        if (request.EnterpriseId is { } enterprise)
        {
            json.WriteString("enterpriseId", enterprise);
        }

        json.WriteString("workerId", "library-" + request.Visitor);
        json.WriteString("text", request.Text);
        json.WriteString("at", at.ToString());
        json.WriteString("channel", "case_library");
        json.WriteEndObject();
        json.Flush();
        return bytes.WrittenMemory;
    }
}
