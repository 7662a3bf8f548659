using System.Globalization;
using LaborRisk.Bench.Detection.Reference;

namespace LaborRisk.Bench.Tests.Golden;

/// <summary>What R surveillance said of one real series with one algorithm.</summary>
/// <param name="Counts">The whole series, in order.</param>
/// <param name="Told">Week from 1, bound (NaN = none), alarm (<c>null</c> = could not be judged).</param>
internal sealed record GoldenSeries(string DataSet, int[] Counts, IReadOnlyList<(int Week, double Upper, bool? Alarm)> Told)
{
    private const double Close = 1e-3;

    /// <param name="algorithm">How its name in the golden file begins.</param>
    public static IReadOnlyList<GoldenSeries> Of(string algorithm)
    {
        var counts = Rows("counts.csv").ToLookup(cells => cells[0]);
        return [.. Rows("golden_reference_outputs.csv").Where(cells => cells[1].StartsWith(algorithm, StringComparison.Ordinal)).GroupBy(cells => cells[0])
            .Select(rows => new GoldenSeries(
                rows.Key,
                [.. counts[rows.Key].OrderBy(cells => int.Parse(cells[2], CultureInfo.InvariantCulture)).Select(cells => (int)Number(cells[6]))],
                [.. rows.Select(cells => (int.Parse(cells[2], CultureInfo.InvariantCulture), Number(cells[4]), Alarm(cells[5])))]))];
    }

    /// <summary>Fails where the detector says otherwise.</summary>
    public void AgreesWith(IReferenceDetector detector)
    {
        var verdicts = new BoundVerdict[Counts.Length];
        detector.Judge(Counts, Told[0].Week - 1, verdicts);
        foreach (var (week, upper, alarm) in Told)
        {
            var verdict = verdicts[week - 1];
            Assert.True(
                double.IsNaN(upper) || Math.Abs(upper - verdict.Upper) < Close, $"{DataSet} {week}: bound {verdict.Upper}, in R {upper}");
            Assert.True(alarm is null || alarm == verdict.Alarm, $"{DataSet} {week}: alarm {verdict.Alarm}, in R {alarm}");
        }
    }

    private static IEnumerable<string[]> Rows(string file) => File.ReadLines(SharedData.Path("data", "surveillance-counts", file)).Skip(1)
        .Select(line => Cells(line));

    /// <summary>Quoted cells may hold commas.</summary>
    private static string[] Cells(string line)
    {
        var cells = new List<string>();
        var (quoted, cell) = (false, new System.Text.StringBuilder());
        foreach (var sign in line + ",")
        {
            switch (sign)
            {
                case '"':
                    quoted = !quoted;
                    break;
                case ',' when !quoted:
                    cells.Add(cell.ToString());
                    cell.Clear();
                    break;
                default:
                    cell.Append(sign);
                    break;
            }
        }

        return [.. cells];
    }

    private static double Number(string cell) => double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;

    private static bool? Alarm(string cell) => cell switch { "1" or "TRUE" => true, "0" or "FALSE" => false, _ => null };
}
