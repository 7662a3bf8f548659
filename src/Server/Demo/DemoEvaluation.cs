using System.Text.Json;
using LaborRisk.Simulator;
using Spectre.Console;

namespace LaborRisk.Server.Demo;

/// <summary>How well the run did against the simulated truth, in a few lines.</summary>
internal static class DemoEvaluation
{
    public static Table Of(string district, string run)
    {
        using var text = new StringWriter();
        Evaluation.Run(district, run, text, Console.Error);
        using var report = JsonDocument.Parse(text.ToString());
        var alerts = report.RootElement.GetProperty("alerts");
        var table = new Table
        {
            Title = new TableTitle(Markup.Escape($"对照模拟真相 · against the simulated truth（误报 · false {alerts.GetProperty("falsePerWeek")} 次/周 · a week）")),
            Border = TableBorder.Rounded,
        };
        table.AddColumns("事件 · incidents", "件数 · number", "发现 · found", "首周发现 · in the first week", "中位天数 · median days");
        foreach (var (key, words) in new[] { ("searches", "有咨询 · with searches"), ("quiet", "仅数据异动 · figures only"), ("event_only", "仅登记与工单 · events only") })
        {
            if (alerts.TryGetProperty(key, out var group))
            {
                table.AddRow(
                    Markup.Escape(words),
                    group.GetProperty("n").ToString(),
                    group.GetProperty("pod").ToString(),
                    group.GetProperty("firstWeek").ToString(),
                    group.GetProperty("medianDelayDays").ToString());
            }
        }

        return table;
    }
}
