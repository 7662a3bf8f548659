namespace LaborRisk.Bench.Detection.Report;

/// <summary>
/// How a curve is told from others: by colour (Okabe and Ito's, safe for the colour-blind), by dashes and by its marks, so also without colour.
/// </summary>
internal sealed record LineStyle(string Colour, string Dashes, double Thick, int Mark)
{
    /// <summary>The first is ours.</summary>
    public static readonly IReadOnlyList<LineStyle> All =
    [
        new("#0072b2", "", 3, 0),
        new("#d55e00", "8 4", 2, 1),
        new("#009e73", "2 3", 2, 2),
        new("#cc79a7", "10 3 2 3", 2, 0),
        new("#e69f00", "14 5", 2, 1),
        new("#000000", "1 5", 2, 2),
        new("#56b4e9", "5 2 1 2 1 2", 2, 0),
        new("#7f7f7f", "4 8", 2, 1),
    ];

    public void Draw(Svg svg, IReadOnlyList<(double X, double Y)> points)
    {
        svg.Polyline(points, Colour, Thick, Dashes);
        foreach (var (x, y) in points.Where((_, i) => i % 8 == 0 || i == points.Count - 1))
        {
            MarkAt(svg, x, y);
        }
    }

    /// <summary>A specimen for the legend, 40 wide.</summary>
    public void Specimen(Svg svg, double x, double y)
    {
        svg.Line(x, y, x + 40, y, Colour, Thick, Dashes);
        MarkAt(svg, x + 20, y);
    }

    private void MarkAt(Svg svg, double x, double y)
    {
        switch (Mark)
        {
            case 0:
                svg.Circle(x, y, 4, Colour);
                break;
            case 1:
                svg.Square(x, y, 3.5, Colour);
                break;
            default:
                svg.Triangle(x, y, 4.5, Colour);
                break;
        }
    }
}
