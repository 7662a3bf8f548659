using System.Text;

namespace LaborRisk.Ingest;

/// <summary>One row of a CSV file and the 1-based line on which it begins.</summary>
internal sealed record CsvRow(int Line, string[] Cells)
{
    /// <summary>Splits a text into rows; blank lines are left out.</summary>
    /// <exception cref="FormatException">A quote is never closed.</exception>
    public static List<CsvRow> Split(string text)
    {
        var rows = new List<CsvRow>();
        var cells = new List<string>();
        var cell = new StringBuilder();
        var (line, begins, quoted) = (1, 1, false);
        for (var i = 0; i < text.Length; i++)
        {
            var sign = text[i];
            line += sign == '\n' ? 1 : 0;
            if (quoted)
            {
                if (sign != '"')
                {
                    cell.Append(sign);
                }
                else if (i + 1 < text.Length && text[i + 1] == '"')
                {
                    cell.Append(text[i++]);
                }
                else
                {
                    quoted = false;
                }
            }
            else if (sign == '"' && cell.Length == 0)
            {
                quoted = true;
            }
            else if (sign == ',')
            {
                EndCell();
            }
            else if (sign == '\n')
            {
                EndRow();
                begins = line;
            }
            else if (sign != '\r')
            {
                cell.Append(sign);
            }
        }

        if (quoted)
        {
            throw new FormatException();
        }

        EndRow();
        return rows;

        void EndCell()
        {
            cells.Add(cell.ToString());
            cell.Clear();
        }

        void EndRow()
        {
            EndCell();
            if (cells.Count > 1 || cells[0].Trim().Length > 0)
            {
                rows.Add(new CsvRow(begins, [.. cells]));
            }

            cells.Clear();
        }
    }
}
