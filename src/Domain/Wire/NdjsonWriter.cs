using System.Buffers;
using System.Text.Json;

namespace LaborRisk.Domain.Wire;

/// <summary>One contract record a line into a caller's buffer. Not thread-safe; the caller empties the buffer when it likes.</summary>
public sealed class NdjsonWriter(IBufferWriter<byte> output, CompanyDirectory directory) : IDisposable
{
    private readonly Utf8JsonWriter json = new(output, WireJson.Options);

    public void Write(RiskScore score, string modelVersion, int thresholdVersion)
    {
        RiskScoreJson.Write(json, score, directory, modelVersion, thresholdVersion);
        EndLine();
    }

    public void Write(AlertTransition alert)
    {
        AlertJson.Write(json, alert, directory);
        EndLine();
    }

    public void Dispose() => json.Dispose();

    private void EndLine()
    {
        json.Flush();
        json.Reset();
        output.Write("\n"u8);
    }
}
