using LaborRisk.Bench.Detection.Report;

namespace LaborRisk.Bench.Detection.District;

/// <summary>Draws delay against false episodes a week: the mean at the left, the median at the right. Lower and further left is better.</summary>
internal static class AmocChart
{
    private const string Title = "误报越多，发现越早 · what a false alarm buys: delay to detection";
    private static readonly double[] FalseTicks = [0.05, 0.1, 0.25, 0.5, 1, 3, 10];

    public static string Draw(IReadOnlyList<AmocCurve> curves)
    {
        const int Line = 22;
        var svg = new Svg(960, 470 + (Line * curves.Count));
        var highest = Math.Ceiling(curves.SelectMany(curve => curve.Points).Max(point => Math.Max(point.Mean, point.Median)) / 5) * 5;
        double[] days = [.. Enumerable.Range(0, (int)(highest / 5) + 1).Select(step => step * 5.0)];
        svg.Text(24, 34, Title, size: 18, bold: true);
        svg.Text(24, 56, "越靠左下越好；未发现的按判定期末计 · lower left is better; incidents not found count to the end of the time in which they could be");
        Side(svg, 80, "平均延迟，天 · mean delay, days", point => point.Mean, highest, days, curves);
        Side(svg, 560, "延迟中位数，天 · median delay, days", point => point.Median, highest, days, curves);
        for (var i = 0; i < curves.Count; i++)
        {
            var y = 462 + (Line * i);
            StyleOf(i).Specimen(svg, 80, y);
            svg.Text(132, y + 5, curves[i].Name);
        }

        return svg.Whole(Title);
    }

    private static void Side(
        Svg svg, double left, string words, Func<AmocPoint, double> delay, double highest, double[] ticks, IReadOnlyList<AmocCurve> curves)
    {
        var across = new Axis("每周误报 · false episodes a week", AmocCurve.FewestFalse, AmocCurve.MostFalse, FalseTicks, IsLogarithmic: true);
        var panel = new Panel(svg, left, 80, 370, 310, across, new Axis(words, 0, highest, ticks));
        panel.DrawAxes();
        for (var i = curves.Count - 1; i >= 0; i--)
        {
            StyleOf(i).Draw(svg, [.. curves[i].Points.Select(point => (panel.X(point.FalsePerWeek), panel.Y(delay(point))))]);
        }
    }

    private static LineStyle StyleOf(int curve) => LineStyle.All[curve % LineStyle.All.Count];
}
