using System.Text.Json;

namespace LaborRisk.Domain.Wire;

/// <summary>Writes a line of <c>scores.ndjson</c>. Allocates nothing of its own.</summary>
public static class RiskScoreJson
{
    private static readonly JsonEncodedText EnterpriseId = JsonEncodedText.Encode("enterpriseId");
    private static readonly JsonEncodedText At = JsonEncodedText.Encode("at");
    private static readonly JsonEncodedText Score = JsonEncodedText.Encode("score");
    private static readonly JsonEncodedText Level = JsonEncodedText.Encode("level");
    private static readonly JsonEncodedText ModelVersion = JsonEncodedText.Encode("modelVersion");
    private static readonly JsonEncodedText ThresholdVersion = JsonEncodedText.Encode("thresholdVersion");
    private static readonly JsonEncodedText Drivers = JsonEncodedText.Encode("drivers");

    /// <param name="named">With the company's name and town beside, for pages.</param>
    public static void Write(
        Utf8JsonWriter writer, RiskScore score, CompanyDirectory directory, string modelVersion, int thresholdVersion, bool named = false)
    {
        writer.WriteStartObject();
        writer.WriteCompany(EnterpriseId, score.Company, directory);
        writer.WriteTime(At, score.At);
        writer.WriteOneDecimal(Score, score.Score);
        writer.WriteString(Level, score.Level.Name());
        writer.WriteString(ModelVersion, modelVersion);
        writer.WriteNumber(ThresholdVersion, thresholdVersion);
        writer.WriteStartArray(Drivers);
        for (var i = 0; i < score.Drivers.Count; i++)
        {
            DriverJson.Write(writer, score.Drivers[i]);
        }

        writer.WriteEndArray();
        if (named)
        {
            writer.WriteNameAndTown(score.Company, directory);
        }

        writer.WriteEndObject();
    }
}
