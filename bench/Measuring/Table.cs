using System.Globalization;
using System.Text;

namespace LaborRisk.Bench.Measuring;

/// <summary>A Markdown table whose columns line up when read as text.</summary>
internal sealed class Table(params string[] columns)
{
    private readonly List<string[]> rows = [];

    public void Add(params ReadOnlySpan<object> cells)
    {
        var row = new string[cells.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            row[i] = cells[i] is double number ? Text(number) : string.Create(CultureInfo.InvariantCulture, $"{cells[i]:N0}");
        }

        rows.Add(row);
    }

    public override string ToString()
    {
        var widths = columns.Select((column, i) => rows.Select(row => row[i].Length).Append(column.Length).Max()).ToArray();
        var text = new StringBuilder();
        Append(text, columns, widths);
        Append(text, [.. widths.Select((width, i) => i == 0 ? new string('-', width) : new string('-', width - 1) + ":")], widths);
        foreach (var row in rows)
        {
            Append(text, row, widths);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string[] cells, int[] widths)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            text.Append("| ").Append(i == 0 ? cells[i].PadRight(widths[i]) : cells[i].PadLeft(widths[i])).Append(' ');
        }

        text.Append("|\n");
    }

    /// <summary>Three digits that count, as far as they stand after the point.</summary>
    private static string Text(double number) => Math.Abs(number) switch
    {
        >= 100 => number.ToString("N0", CultureInfo.InvariantCulture),
        >= 10 => number.ToString("N1", CultureInfo.InvariantCulture),
        _ => number.ToString("N2", CultureInfo.InvariantCulture),
    };
}
