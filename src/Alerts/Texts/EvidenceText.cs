using System.Globalization;
using LaborRisk.Domain;
using LaborRisk.Domain.Wire;

namespace LaborRisk.Alerts.Texts;

/// <summary>Drivers as the union's own officers read them: bands, never a count; days, never a time of search.</summary>
internal static class EvidenceText
{
    public static IEnumerable<string> Lines(IReadOnlyList<Driver> evidence)
    {
        var number = 0;
        foreach (var driver in evidence)
        {
            if (driver is not QueryDriver { Workers: WorkersBand.Withheld })
            {
                yield return Words.Item.With(++number, Line(driver));
            }
        }

        if (evidence.Any(driver => driver is QueryDriver { Workers: >= WorkersBand.From10To19 }))
        {
            yield return Words.Collective.Chinese;
        }
    }

    public static string Score(double score) => score.ToString("F1", CultureInfo.InvariantCulture);

    public static string Probability(double probability) => probability.ToString("F2", CultureInfo.InvariantCulture);

    /// <summary>How likely this evidence alone makes it; left out where only all of it together does.</summary>
    private static string Alone(double probability) => probability >= 0.5 ? Words.Alone.With(Probability(probability)) : "";

    private static string Line(Driver driver) => driver switch
    {
        QueryDriver queries => Words.Searches.With(
            queries.WindowDays, queries.Workers.Name(), queries.Topic.Chinese(),
            SignificantDigit.Round(queries.ExpectedWorkers), Alone(queries.Probability)),
        EmploymentDriver { Indicator: Indicator.MissingReport } missing => Words.MissingReport.With(Alone(missing.Probability)),
        EmploymentDriver { Indicator: Indicator.Production } production => Words.Halted.With(Alone(production.Probability)),
        EmploymentDriver figure => Words.Figure.With(
            figure.Indicator.Chinese(), Figure(figure.Value), Figure(figure.Expected), Alone(figure.Probability)),
        EventDriver happened => Words.Event.With(
            happened.At.DistrictDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), happened.Kind.Chinese()),
        ModelDriver model => Words.Model.With(model.Model, Probability(model.Probability)),
        _ => throw new NotSupportedException($"No words for a driver of type {driver.GetType().Name}."),
    };

    private static string Figure(double value) => double.IsFinite(value) ? value.ToString("0.##", CultureInfo.InvariantCulture) : "—";
}
