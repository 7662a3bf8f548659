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

    /// <summary>What would raise the level further, in a sentence; nothing at red.</summary>
    public static IEnumerable<string> WouldRaise(IReadOnlyList<Driver> evidence, RiskLevel level)
    {
        if (level == RiskLevel.Red)
        {
            yield break;
        }

        List<string> raising = [];
        var band = evidence.OfType<QueryDriver>().Select(searches => searches.Workers).DefaultIfEmpty().Max();
        if (band == WorkersBand.Withheld)
        {
            raising.Add(Words.AlsoSearched.Chinese);
        }
        else if (band < WorkersBand.From20)
        {
            raising.Add(Words.MoreSearched.With(WorkersBands.Above(band)));
        }

        if (!evidence.OfType<EmploymentDriver>().Any())
        {
            raising.Add(Words.AlsoReported.Chinese);
        }

        if (!evidence.OfType<EventDriver>().Any())
        {
            raising.Add(Words.AlsoHappened.Chinese);
        }

        if (raising.Count > 0)
        {
            yield return Words.WouldRaise.With(string.Join("，或", raising));
        }
    }

    public static string Score(double score) => score.ToString("F1", CultureInfo.InvariantCulture);

    public static string Probability(double probability) => probability.ToString("F2", CultureInfo.InvariantCulture);

    /// <summary>How likely this evidence alone makes it; left out where only all of it together does.</summary>
    private static string Alone(double probability) => probability >= 0.5 ? Words.Alone.With(Probability(probability)) : "";

    private static string Rare(QueryDriver searches) => Rarity.Of(searches) is { Length: > 0 } often ? Words.Rare.With(often) : "";

    private static string Line(Driver driver) => driver switch
    {
        QueryDriver queries => Words.Searches.With(
            queries.WindowDays, queries.Workers.Name(), queries.Topic.Chinese(),
            SignificantDigit.Round(queries.ExpectedWorkers), Alone(queries.Probability), Rare(queries)),
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
