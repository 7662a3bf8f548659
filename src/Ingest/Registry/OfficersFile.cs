using LaborRisk.Domain;

namespace LaborRisk.Ingest;

/// <summary>Reads <c>officers.csv</c>. An officer may have several rows.</summary>
public static class OfficersFile
{
    private static readonly string[] Channels = ["inbox", "webhook", "wecom", "dingtalk", "feishu", "email", "sms"];

    /// <exception cref="RegistryFileException">Rows are faulty; all of them are named.</exception>
    public static IReadOnlyList<Officer> Read(string path)
    {
        var table = CsvTable.Read(path);
        table.Require("officerId", "name", "role", "scope", "channel", "address");
        var officers = table.Rows.Select(row => Read(table, row)).ToList();
        table.ThrowIfFaulty();
        return officers;
    }

    private static Officer Read(CsvTable table, CsvRow row)
    {
        var (id, scope, channel) = (table.Cell(row, "officerId"), table.Cell(row, "scope"), table.Cell(row, "channel"));
        if (id.Length == 0)
        {
            table.Report(row.Line, "officerId", "为空 / empty", "为每人填写唯一编号 / give each person an id");
        }

        if (!OfficerRoles.TryParse(table.Cell(row, "role"), out var role))
        {
            table.Report(
                row.Line,
                "role",
                "不是已知角色 / not a known role",
                "填写 union_chair、grid_mediator、town_union、district_union、lawyer 或 analyst / enter one of these");
        }
        else if (scope.Length == 0 && role is (OfficerRole.UnionChair or OfficerRole.GridMediator or OfficerRole.TownUnion))
        {
            table.Report(
                row.Line,
                "scope",
                "为空 / empty",
                "主席填企业代码，网格员与镇街总工会填镇街 / enter the enterprise's code for a chair, the town for mediator and town union");
        }

        if (!Channels.Contains(channel))
        {
            table.Report(row.Line, "channel", "不是已知渠道 / not a known channel", $"填写其一 / enter one of {string.Join(", ", Channels)}");
        }

        return new Officer(id, table.Cell(row, "name"), role, scope.Length == 0 ? "*" : scope, channel, table.Cell(row, "address"), IsInside(table, row, role));
    }

    private static bool IsInside(CsvTable table, CsvRow row, OfficerRole role)
    {
        var cell = table.Cell(row, "insideEnterprise");
        if (cell is not ("" or "true" or "false"))
        {
            table.Report(
                row.Line, "insideEnterprise", "不是 true 或 false / neither true nor false", "填写 true、false 或留空 / enter true, false or nothing");
        }

        return cell == "true" || role == OfficerRole.UnionChair;
    }
}
