namespace LaborRisk.Bench.Detection.Report;

/// <summary>One pair of axes of a chart.</summary>
/// <param name="Left">Edge of the plot itself, axes' words outside.</param>
internal sealed record Panel(Svg Svg, double Left, double Top, double Width, double Height, Axis Across, Axis Up)
{
    private const string Grid = "#d9d9d9";
    private const string Frame = "#555555";

    public double X(double value) => Left + (Width * Across.Place(value));

    public double Y(double value) => Top + (Height * (1 - Up.Place(value)));

    public void DrawAxes()
    {
        foreach (var tick in Across.Ticks)
        {
            Svg.Line(X(tick), Top, X(tick), Top + Height, Grid);
            Svg.Text(X(tick), Top + Height + 18, Figure.Of(tick), anchor: "middle", size: 12);
        }

        foreach (var tick in Up.Ticks)
        {
            Svg.Line(Left, Y(tick), Left + Width, Y(tick), Grid);
            Svg.Text(Left - 8, Y(tick) + 4, Figure.Of(tick), anchor: "end", size: 12);
        }

        Svg.Line(Left, Top + Height, Left + Width, Top + Height, Frame);
        Svg.Line(Left, Top, Left, Top + Height, Frame);
        Svg.Text(Left + (Width / 2), Top + Height + 40, Across.Words, anchor: "middle");
        Svg.Text(Left - 40, Top + (Height / 2), Up.Words, anchor: "middle", turned: true);
    }
}
