using System.Text;
using LaborRisk.Bench.Measuring;

namespace LaborRisk.Bench.Detection.Report;

/// <summary>The report as it grows: text and tables, and the promises they are held against.</summary>
internal sealed class Page
{
    private readonly StringBuilder text = new();
    private readonly List<Bar> bars = [];
    private readonly List<string> leftOut = [];

    public void Heading(string heading) => text.Append("\n## ").Append(heading).Append("\n\n");

    public void Paragraph(string paragraph) => text.Append(paragraph).Append("\n\n");

    public void Add(Table table) => text.Append(table).Append('\n');

    /// <param name="name">File beside the page.</param>
    public void Picture(string name, string description) => text.Append($"![{description}]({name})\n\n");

    public void Hold(Bar bar)
    {
        if (!double.IsNaN(bar.Measured))
        {
            bars.Add(bar);
        }
    }

    public void LeaveOut(string what) => leftOut.Add(what);

    /// <param name="modelVersions">Of every run.</param>
    public string Whole(IEnumerable<string> modelVersions)
    {
        var whole = new StringBuilder();
        var met = bars.Count(bar => bar.IsMet);
        var versions = modelVersions.Where(version => version.Length > 0).Distinct().Order(StringComparer.Ordinal);
        whole.Append($"模型 · models: {string.Join(", ", versions)}\n\n");
        foreach (var what in leftOut)
        {
            whole.Append($"- 未测 · left out: {what}\n");
        }

        whole.Append(leftOut.Count > 0 ? "\n" : "").Append("## 目标与结果 · Bars\n\n");
        whole.Append($"{bars.Count} 项中 {met} 项达标 · {met} of {bars.Count} bars are met.\n\n").Append(BarTable()).Append('\n');
        var missed = bars.Where(bar => !bar.IsMet && bar.Why.Length > 0).ToList();
        if (missed.Count > 0)
        {
            whole.Append("### 未达标的原因 · Why the others are missed\n\n");
            foreach (var reason in missed.GroupBy(bar => bar.Why))
            {
                whole.Append($"- **{string.Join("; ", reason.Select(bar => $"{bar.Test} {bar.What}"))}**: {reason.Key}\n");
            }
        }

        return whole.Append(text).ToString();
    }

    private Table BarTable()
    {
        var table = new Table("测试 · test", "指标 · figure", "测得 · measured", "目标 · bar", "达标 · met", "理想 · moonshot", "达到 · reached");
        foreach (var bar in bars)
        {
            table.Add(
                bar.Test, bar.What, Figure.Of(Math.Round(bar.Measured, 3)), bar.Wanted, Mark(bar.IsMet), bar.WantedMoonshot, Mark(bar.IsMoonshot));
        }

        return table;
    }

    private static string Mark(bool met) => met ? "✓" : "✗";
}
