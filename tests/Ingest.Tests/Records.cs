using System.Text.Json.Nodes;

namespace LaborRisk.Ingest.Tests;

/// <summary>Sound records to change from.</summary>
internal static class Records
{
    public static string Query(string id, string at, string worker = "w1", string? company = Door.CompanyA, string text = "企业拖欠工资如何维权")
    {
        var record = Of("worker-query", id);
        record["enterpriseId"] = company;
        record["workerId"] = worker;
        record["text"] = text;
        record["at"] = at;
        return record.ToJsonString();
    }

    public static string Event(string id, string at, string kind = "equity_change")
    {
        var record = Of("enterprise-event", id);
        record["enterpriseId"] = Door.CompanyA;
        record["kind"] = kind;
        record["at"] = at;
        return record.ToJsonString();
    }

    public static string Statistics(string id, string reportedAt, string periodStart = "2025-05-01", string periodEnd = "2025-05-31")
    {
        var record = Of("employment-stats", id);
        record["enterpriseId"] = Door.CompanyA;
        record["periodStart"] = periodStart;
        record["periodEnd"] = periodEnd;
        record["reportedAt"] = reportedAt;
        record["headcount"] = 120;
        return record.ToJsonString();
    }

    /// <summary>The record with fields replaced; the changes are written as they stand, so that they may hold what a writer would not.</summary>
    public static string With(this string record, string changes) =>
        changes.Length == 0 ? record : record[..^1] + "," + changes.Trim()[1..];

    private static JsonObject Of(string type, string id) => new() { ["type"] = type, ["id"] = id };
}
