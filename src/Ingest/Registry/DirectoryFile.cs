using System.Globalization;
using LaborRisk.Domain;

namespace LaborRisk.Ingest;

/// <summary>A directory as read.</summary>
/// <param name="BlankChairNotices">Enterprises whose <c>chairNotice</c> is blank and therefore <c>released</c>.</param>
public sealed record DirectoryImport(CompanyDirectory Companies, int BlankChairNotices);

/// <summary>Reads <c>enterprises.csv</c>.</summary>
public static class DirectoryFile
{
    /// <summary>Characters of a unified social credit code.</summary>
    public const int IdLength = 18;

    /// <exception cref="RegistryFileException">Rows are faulty; all of them are named.</exception>
    public static DirectoryImport Read(string path)
    {
        var table = CsvTable.Read(path);
        table.Require("enterpriseId", "name", "town", "industry", "headcount", "unionChairId", "mediatorId");
        var enterprises = new List<Enterprise>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            var id = table.Cell(row, "enterpriseId");
            if (id.Length != IdLength || !id.All(char.IsAsciiLetterOrDigit))
            {
                table.Report(
                    row.Line, "enterpriseId", "不是 18 位统一社会信用代码 / not a code of 18 letters and digits", "填写营业执照上的代码 / enter the code of the licence");
            }
            else if (!lines.TryAdd(id, row.Line))
            {
                table.Report(
                    row.Line, "enterpriseId", $"与第 {lines[id]} 行重复 / the same as in row {lines[id]}", "每家企业只留一行 / keep one row for an enterprise");
            }

            enterprises.Add(new Enterprise(
                id,
                table.Cell(row, "name"),
                table.Cell(row, "town"),
                table.Cell(row, "industry"),
                Headcount(table, row),
                table.Cell(row, "unionChairId"),
                table.Cell(row, "mediatorId"))
            {
                ParentId = table.Cell(row, "parentId"),
                ChairNotice = Notice(table, row),
            });
        }

        table.ThrowIfFaulty();
        return new DirectoryImport(new CompanyDirectory(enterprises), table.Rows.Count(row => table.Cell(row, "chairNotice").Length == 0));
    }

    private static int? Headcount(CsvTable table, CsvRow row)
    {
        var cell = table.Cell(row, "headcount");
        if (cell.Length == 0)
        {
            return null;
        }

        if (int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var headcount))
        {
            return headcount;
        }

        table.Report(row.Line, "headcount", "不是不小于 0 的整数 / not a whole number ≥ 0", "填写人数，未知则留空 / enter the staff, or nothing if unknown");
        return null;
    }

    private static ChairNotice Notice(CsvTable table, CsvRow row)
    {
        switch (table.Cell(row, "chairNotice"))
        {
            case "auto":
                return ChairNotice.Auto;
            case "never":
                return ChairNotice.Never;
            case "released" or "":
                return ChairNotice.Released;
            default:
                table.Report(
                    row.Line, "chairNotice", "不是已知取值 / not a known value", "填写 auto、released、never 或留空 / enter auto, released, never or nothing");
                return default;
        }
    }
}
