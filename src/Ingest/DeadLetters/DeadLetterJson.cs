using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace LaborRisk.Ingest;

/// <summary>Writes dead letters as the contract's JSON lines, each ended by a line feed.</summary>
public static class DeadLetterJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(IBufferWriter<byte> output, DeadLetter letter)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteString("source", letter.Source);
            json.WriteNumber("position", letter.Position);
            json.WriteString("reason", letter.Reason.Name());
            json.WriteString("detail", letter.Detail);
            json.WriteString("receivedAt", letter.ReceivedAt?.ToString());
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }
}
