using LaborRisk.Bench.Detection.Report;

namespace LaborRisk.Bench.Detection.District;

/// <summary>Draws what scores promise against what comes true; on the diagonal a score means what it says.</summary>
internal static class ReliabilityChart
{
    private const string Title = "分数说多少，属实多少 · what scores promise and what comes true";
    private const string Ours = "#0072b2";
    private const string Diagonal = "#555555";
    private const string Allowed = "#d55e00";
    private const double Bar = 0.15;
    private static readonly double[] Ticks = [0, 0.2, 0.4, 0.6, 0.8, 1];

    public static string Draw(IReadOnlyList<(string Name, CalibrationBin Bin)> bins)
    {
        var svg = new Svg(640, 620);
        svg.Text(24, 34, Title, size: 18, bold: true);
        svg.Text(24, 56, "竖线 95 % 区间，数字为企业周数，虚线之间为允许的偏差");
        svg.Text(24, 74, "bars: 95 %; numbers: company-weeks; between the dashed lines: allowed");
        var panel = new Panel(
            svg, 80, 96, 500, 450, new Axis("分数 · promised by the score", 0, 1, Ticks), new Axis("属实的比例 · share in trouble", 0, 1, Ticks));
        panel.DrawAxes();
        svg.Line(panel.X(0), panel.Y(0), panel.X(1), panel.Y(1), Diagonal);
        svg.Line(panel.X(0), panel.Y(Bar), panel.X(1 - Bar), panel.Y(1), Allowed, dashes: "6 4");
        svg.Line(panel.X(Bar), panel.Y(0), panel.X(1), panel.Y(1 - Bar), Allowed, dashes: "6 4");
        svg.Polyline(bins.Select(bin => (panel.X(bin.Bin.Mean), panel.Y(bin.Bin.Observed))), Ours, 2);
        foreach (var (_, bin) in bins)
        {
            var x = panel.X(bin.Mean);
            var (low, high) = bin.Interval;
            svg.Line(x, panel.Y(low), x, panel.Y(high), Ours, 1.5);
            svg.Circle(x, panel.Y(bin.Observed), 5, Ours);
            svg.Text(x + 8, panel.Y(bin.Observed) + 16, Figure.Count(bin.CompanyWeeks), size: 12);
        }

        return svg.Whole(Title);
    }
}
