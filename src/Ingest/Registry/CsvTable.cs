using System.Text;

namespace LaborRisk.Ingest;

/// <summary>A CSV file with a header (RFC 4180: quotes, doubled quotes, line breaks within quotes), columns found by name in any order.</summary>
internal sealed class CsvTable
{
    private readonly string file;
    private readonly Dictionary<string, int> columns;
    private readonly List<RowProblem> problems = [];

    private CsvTable(string file, List<CsvRow> rows)
    {
        this.file = file;
        columns = new Dictionary<string, int>(StringComparer.Ordinal);
        var header = rows.Count > 0 ? rows[0].Cells : [];
        for (var i = 0; i < header.Length; i++)
        {
            if (!columns.TryAdd(header[i].Trim(), i))
            {
                Report(1, header[i].Trim(), "列名重复 / the column is there twice", "保留一列 / keep one of them");
            }
        }

        Rows = rows.Skip(1);
        foreach (var row in Rows.Where(row => row.Cells.Length != header.Length))
        {
            Report(
                row.Line,
                "",
                $"有 {row.Cells.Length} 个字段，表头有 {header.Length} 个 / {row.Cells.Length} fields where the header has {header.Length}",
                "检查逗号与引号 / check commas and quotes");
        }
    }

    public IEnumerable<CsvRow> Rows { get; }

    /// <exception cref="RegistryFileException">The file is not UTF-8, or a quote is not closed.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static CsvTable Read(string path)
    {
        var file = Path.GetFileName(path);
        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(path));
            return new CsvTable(file, CsvRow.Split(text.TrimStart('\uFEFF')));
        }
        catch (DecoderFallbackException)
        {
            throw new RegistryFileException(
                file, [new RowProblem(1, "", "不是 UTF-8 编码 / not UTF-8", "在 Excel 中另存为“CSV UTF-8” / save it as “CSV UTF-8”")]);
        }
        catch (FormatException)
        {
            throw new RegistryFileException(
                file, [new RowProblem(1, "", "有未闭合的引号 / a quote is never closed", "检查引号是否成对 / check that quotes come in pairs")]);
        }
    }

    /// <exception cref="RegistryFileException">Columns are missing: the rows cannot be judged.</exception>
    public void Require(params ReadOnlySpan<string> names)
    {
        var missing = false;
        foreach (var name in names)
        {
            if (!columns.ContainsKey(name))
            {
                missing = true;
                Report(1, name, "缺少此列 / the column is missing", $"在表头中加入 {name} / add {name} to the header");
            }
        }

        if (missing)
        {
            ThrowIfFaulty();
        }
    }

    /// <summary>The cell without surrounding blanks; empty when the column is not there.</summary>
    public string Cell(CsvRow row, string column) => columns.TryGetValue(column, out var i) && i < row.Cells.Length ? row.Cells[i].Trim() : "";

    public void Report(int line, string field, string what, string remedy) => problems.Add(new RowProblem(line, field, what, remedy));

    /// <exception cref="RegistryFileException">Something was reported.</exception>
    public void ThrowIfFaulty()
    {
        if (problems.Count > 0)
        {
            throw new RegistryFileException(file, [.. problems.OrderBy(problem => problem.Row)]);
        }
    }
}
