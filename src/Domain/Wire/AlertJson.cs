using System.Text.Json;

namespace LaborRisk.Domain.Wire;

/// <summary>Writes a line of <c>alerts.ndjson</c>. An officer's address stays with the transports and is never written.</summary>
public static class AlertJson
{
    private static readonly JsonEncodedText AlertId = JsonEncodedText.Encode("alertId");
    private static readonly JsonEncodedText EnterpriseId = JsonEncodedText.Encode("enterpriseId");
    private static readonly JsonEncodedText TopicName = JsonEncodedText.Encode("topic");
    private static readonly JsonEncodedText Level = JsonEncodedText.Encode("level");
    private static readonly JsonEncodedText Transition = JsonEncodedText.Encode("transition");
    private static readonly JsonEncodedText At = JsonEncodedText.Encode("at");
    private static readonly JsonEncodedText Score = JsonEncodedText.Encode("score");
    private static readonly JsonEncodedText Episode = JsonEncodedText.Encode("episode");
    private static readonly JsonEncodedText ThresholdVersion = JsonEncodedText.Encode("thresholdVersion");
    private static readonly JsonEncodedText Recipients = JsonEncodedText.Encode("recipients");
    private static readonly JsonEncodedText OfficerId = JsonEncodedText.Encode("officerId");
    private static readonly JsonEncodedText Role = JsonEncodedText.Encode("role");
    private static readonly JsonEncodedText Channel = JsonEncodedText.Encode("channel");
    private static readonly JsonEncodedText Reason = JsonEncodedText.Encode("reason");
    private static readonly JsonEncodedText Title = JsonEncodedText.Encode("title");
    private static readonly JsonEncodedText Body = JsonEncodedText.Encode("body");

    /// <param name="named">With the company's name and town beside, for pages.</param>
    public static void Write(Utf8JsonWriter writer, AlertTransition alert, CompanyDirectory directory, bool named = false)
    {
        writer.WriteStartObject();
        writer.WriteString(AlertId, alert.AlertId);
        writer.WriteCompany(EnterpriseId, alert.Company, directory);
        writer.WriteString(TopicName, alert.Topic.Name());
        writer.WriteString(Level, alert.Level.Name());
        writer.WriteString(Transition, alert.Transition.Name());
        writer.WriteTime(At, alert.At);
        writer.WriteOneDecimal(Score, alert.Score);
        writer.WriteDate(Episode, alert.Episode);
        writer.WriteNumber(ThresholdVersion, alert.ThresholdVersion);
        writer.WriteStartArray(Recipients);
        for (var i = 0; i < alert.Recipients.Count; i++)
        {
            Write(writer, alert.Recipients[i]);
        }

        writer.WriteEndArray();
        writer.WriteString(Title, alert.Title);
        writer.WriteString(Body, alert.Body);
        if (named)
        {
            writer.WriteNameAndTown(alert.Company, directory);
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Recipient recipient)
    {
        writer.WriteStartObject();
        writer.WriteString(OfficerId, recipient.Officer.Id);
        writer.WriteString(Role, recipient.Officer.Role.Name());
        writer.WriteString(Channel, recipient.Officer.Channel);
        writer.WriteString(Reason, recipient.Reason.Name());
        writer.WriteEndObject();
    }
}
