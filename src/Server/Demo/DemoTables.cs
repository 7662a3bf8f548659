using System.Globalization;
using LaborRisk.Domain;
using Spectre.Console;

namespace LaborRisk.Server.Demo;

/// <summary>Prints what the demo found, for people.</summary>
internal static class DemoTables
{
    private const int Rows = 10;

    public static Table Ranking(DemoPicture picture, CompanyDirectory companies)
    {
        var table = Titled("风险排行（模拟数据） · ranking, simulated data", "企业 · company", "指数 · score", "级别 · level", "主要依据 · main evidence");
        foreach (var score in picture.Ranking.Take(Rows))
        {
            table.AddRow(
                Markup.Escape(companies[score.Company].Name),
                score.Score.ToString("0.0", CultureInfo.InvariantCulture),
                Coloured(score.Level),
                Markup.Escape(score.Drivers.Count == 0 ? "" : Words(score.Drivers[0])));
        }

        return table;
    }

    public static Table Alerts(DemoPicture picture)
    {
        var table = Titled("最近的预警线索（待核实，模拟数据） · latest alerts, not yet checked", "时间 · raised", "级别 · level", "标题 · title", "通知 · heard by");
        foreach (var alert in picture.Raised.TakeLast(Rows))
        {
            table.AddRow(
                alert.At.ToDistrictTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
                Coloured(alert.Level),
                Markup.Escape(alert.Title),
                Markup.Escape(string.Join('、', alert.Recipients.Select(recipient => recipient.Officer.Name).Distinct())));
        }

        return table;
    }

    private static Table Titled(string title, params string[] columns)
    {
        var table = new Table { Title = new TableTitle(Markup.Escape(title)), Border = TableBorder.Rounded };
        foreach (var column in columns)
        {
            table.AddColumn(Markup.Escape(column));
        }

        return table;
    }

    private static string Coloured(RiskLevel level)
    {
        var colour = level switch
        {
            RiskLevel.Red => "red",
            RiskLevel.Orange => "darkorange",
            RiskLevel.Yellow => "yellow",
            RiskLevel.Blue => "blue",
            _ => "grey",
        };
        return $"[{colour}]{level.Chinese()} · {level.Name()}[/]";
    }

    private static string Words(Driver driver) => driver switch
    {
        QueryDriver queries => string.Create(
            CultureInfo.InvariantCulture,
            $"{queries.Topic.Chinese()}：{queries.WindowDays} 天内 {queries.Workers.Name()} 人咨询（预期 {queries.ExpectedWorkers}） · asked by {queries.Workers.Name()} workers"),
        EmploymentDriver figure => string.Create(
            CultureInfo.InvariantCulture, $"{figure.Indicator.Chinese()} {figure.Value}（预期 {figure.Expected}） · {figure.Indicator.Name()}"),
        EventDriver happened => $"{happened.Kind.Chinese()} {happened.At.DistrictDate:yyyy-MM-dd} · {happened.Kind.Name()}",
        ModelDriver model => $"{model.Model}",
        _ => "",
    };
}
