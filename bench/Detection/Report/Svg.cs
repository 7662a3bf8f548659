using System.Globalization;
using System.Security;
using System.Text;

namespace LaborRisk.Bench.Detection.Report;

/// <summary>Writes the few SVG elements that a chart needs. Lengths in user units, to a tenth.</summary>
internal sealed class Svg(int width, int height)
{
    private const string Fonts = "'Noto Sans CJK SC','Noto Sans SC','PingFang SC','Microsoft YaHei',sans-serif";
    private const string Ink = "#222222";
    private readonly StringBuilder elements = new();

    public void Line(double x1, double y1, double x2, double y2, string colour, double thick = 1, string dashes = "") => elements.Append(
        $"<line x1=\"{Number(x1)}\" y1=\"{Number(y1)}\" x2=\"{Number(x2)}\" y2=\"{Number(y2)}\"{Stroke(colour, thick, dashes)}/>\n");

    public void Polyline(IEnumerable<(double X, double Y)> points, string colour, double thick, string dashes = "")
    {
        var corners = string.Join(' ', points.Select(point => Point(point.X, point.Y)));
        elements.Append($"<polyline points=\"{corners}\" fill=\"none\"{Stroke(colour, thick, dashes)}/>\n");
    }

    public void Circle(double x, double y, double radius, string colour) =>
        elements.Append($"<circle cx=\"{Number(x)}\" cy=\"{Number(y)}\" r=\"{Number(radius)}\" fill=\"{colour}\"/>\n");

    public void Square(double x, double y, double half, string colour) => elements.Append(
        $"<rect x=\"{Number(x - half)}\" y=\"{Number(y - half)}\" width=\"{Number(2 * half)}\" height=\"{Number(2 * half)}\" fill=\"{colour}\"/>\n");

    public void Triangle(double x, double y, double half, string colour) => elements.Append(
        $"<polygon points=\"{Point(x, y - half)} {Point(x - half, y + half)} {Point(x + half, y + half)}\" fill=\"{colour}\"/>\n");

    /// <param name="anchor"><c>start</c>, <c>middle</c> or <c>end</c>.</param>
    /// <param name="turned">Read from below.</param>
    public void Text(double x, double y, string text, int size = 13, string anchor = "start", bool turned = false, bool bold = false)
    {
        var turn = turned ? $" transform=\"rotate(-90 {Number(x)} {Number(y)})\"" : "";
        var weight = bold ? " font-weight=\"bold\"" : "";
        elements.Append(
            $"<text x=\"{Number(x)}\" y=\"{Number(y)}\" font-size=\"{size}\" text-anchor=\"{anchor}\" fill=\"{Ink}\"{weight}{turn}>"
            + $"{SecurityElement.Escape(text)}</text>\n");
    }

    /// <param name="title">Told by a screen reader.</param>
    public string Whole(string title) =>
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\" "
        + $"font-family=\"{Fonts}\">\n"
        + $"<title>{SecurityElement.Escape(title)}</title>\n<rect width=\"{width}\" height=\"{height}\" fill=\"#ffffff\"/>\n{elements}</svg>\n";

    private static string Stroke(string colour, double thick, string dashes) =>
        $" stroke=\"{colour}\" stroke-width=\"{Number(thick)}\" stroke-linejoin=\"round\""
        + (dashes.Length > 0 ? $" stroke-dasharray=\"{dashes}\"" : "");

    private static string Point(double x, double y) => $"{Number(x)},{Number(y)}";

    private static string Number(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);
}
