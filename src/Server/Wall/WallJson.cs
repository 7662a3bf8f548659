using System.Text.Json;
using LaborRisk.Domain;
using LaborRisk.Domain.Wire;
using LaborRisk.Server.Live;

namespace LaborRisk.Server.Wall;

/// <summary>The answer of <c>GET /api/wall</c>, as <c>web/src/feed</c> reads it.</summary>
internal sealed class WallJson(CompanyDirectory companies, string modelVersion, int thresholdVersion, string? district, bool simulated)
{
    private const int RankingShown = 60;

    private readonly (string Town, int Companies)[] towns =
    [
        .. Enumerable.Range(0, companies.Count).GroupBy(i => companies[i].Town, StringComparer.Ordinal)
            .Where(town => town.Key.Length > 0)
            .Select(town => (town.Key, town.Count()))
            .OrderBy(town => town.Key, StringComparer.Ordinal),
    ];

    public void Write(Utf8JsonWriter json, WallBoard board, ShardStatus status, HourFigures closed, LedgerFigures? ledger, Instant now, long lastEventId)
    {
        json.WriteStartObject();
        json.WriteString("asOf"u8, now.ToString());
        json.WriteString("lastEventId"u8, $"{lastEventId}");
        json.WriteString("district"u8, district);
        json.WriteBoolean("simulated"u8, simulated);
        WriteHeadline(json, board, closed.SignalsToday, ledger);
        WriteRanking(json, board);
        WriteTowns(json, board);
        WriteAlerts(json, board);
        WriteHeat(json, board.Heat, now);
        json.WritePropertyName("health"u8);
        HealthJson.Write(json, status, closed, now, simulated);
        json.WriteEndObject();
    }

    private void WriteHeadline(Utf8JsonWriter json, WallBoard board, long signalsToday, LedgerFigures? ledger)
    {
        json.WriteStartObject("headline"u8);
        json.WriteNumber("companies"u8, Enumerable.Range(0, companies.Count).Count(i => !companies[i].HasLeft));
        json.WriteStartObject("open"u8);
        for (var level = RiskLevel.Yellow; level <= RiskLevel.Red; level++)
        {
            json.WriteNumber(level.Name(), board.OpenAlerts.Count(step => step.Level == level && step.Company != Signal.DistrictOnly));
        }

        // Blue is shown, never alerted: companies at that level.
        json.WriteNumber(RiskLevel.Blue.Name(), board.Scores.Count(score => score.Level == RiskLevel.Blue));
        json.WriteEndObject();
        json.WriteNumber("signalsToday"u8, signalsToday);
        json.WriteNumber("alertsToday"u8, board.AlertsToday);
        if (ledger is not null)
        {
            json.WriteNumber("waiting"u8, ledger.Waiting);
            json.WriteNumber("hazardsOpen"u8, ledger.Open);
            json.WriteNumber("hazardsClosed"u8, ledger.Closed);
            json.WriteNumber("workersHelped"u8, ledger.WorkersHelped);
            json.WriteNumber("yuanRecovered"u8, ledger.YuanRecovered);
            if (ledger.MediationSuccess is { } success)
            {
                json.WriteNumber("mediationSuccess"u8, success);
            }
        }

        json.WriteEndObject();
    }

    private void WriteRanking(Utf8JsonWriter json, WallBoard board)
    {
        json.WriteStartArray("ranking"u8);
        foreach (var score in board.Scores.Where(score => !companies[score.Company].HasLeft)
            .OrderByDescending(score => score.Score).ThenBy(score => score.Company).Take(RankingShown))
        {
            RiskScoreJson.Write(json, score, companies, modelVersion, thresholdVersion, named: true);
        }

        json.WriteEndArray();
    }

    private void WriteTowns(Utf8JsonWriter json, WallBoard board)
    {
        var open = board.OpenAlerts.Where(step => step.Company != Signal.DistrictOnly).ToLookup(step => companies[step.Company].Town);
        json.WriteStartArray("towns"u8);
        foreach (var (town, count) in towns)
        {
            json.WriteStartObject();
            json.WriteString("town"u8, town);
            json.WriteNumber("companies"u8, count);
            json.WriteNumber("alerts"u8, open[town].Count());
            json.WriteString("level"u8, open[town].Select(step => step.Level).DefaultIfEmpty(RiskLevel.None).Max().Name());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteAlerts(Utf8JsonWriter json, WallBoard board)
    {
        json.WriteStartArray("alerts"u8);
        foreach (var step in board.Steps.Union(board.OpenAlerts).OrderByDescending(step => step.At))
        {
            json.WriteStartObject();
            json.WriteString("alertId"u8, step.AlertId);
            json.WriteString("enterpriseId"u8, step.Company == Signal.DistrictOnly ? WireJson.WholeDistrict : companies[step.Company].Id);
            json.WriteString("topic"u8, step.Topic.Name());
            json.WriteString("level"u8, step.Level.Name());
            json.WriteString("transition"u8, step.Transition.Name());
            json.WriteString("at"u8, step.At.ToString());
            json.WriteNameAndTown(step.Company, companies);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteHeat(Utf8JsonWriter json, TopicHeat heat, Instant now)
    {
        var today = now.DistrictDay;
        var shareOfToday = (now.DistrictHour % 24) / 24.0;
        json.WriteStartObject("heat"u8);
        json.WriteStartArray("days"u8);
        for (var day = today - TopicHeat.Days + 1; day <= today; day++)
        {
            json.WriteStringValue($"{Instant.StartOfDay(day).DistrictDate:yyyy-MM-dd}");
        }

        json.WriteEndArray();
        json.WriteStartArray("rows"u8);
        for (var topic = default(Topic); topic < Topic.Other; topic++)
        {
            json.WriteStartObject();
            json.WriteString("topic"u8, topic.Name());
            json.WriteStartArray("cells"u8);
            for (var day = today - TopicHeat.Days + 1; day <= today; day++)
            {
                WriteCell(json, heat.Of(topic, day, today, shareOfToday));
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteCell(Utf8JsonWriter json, (double? Ratio, bool Common) cell)
    {
        if (cell.Ratio is not { } ratio)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteNumber("ratio"u8, ratio);
        json.WriteBoolean("common"u8, cell.Common);
        json.WriteEndObject();
    }
}
