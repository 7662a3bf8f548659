using LaborRisk.Domain;
using LaborRisk.Domain.Wire;
using LaborRisk.RiskEngine.Events;
using LaborRisk.RiskEngine.Figures;
using LaborRisk.RiskEngine.Queries;

namespace LaborRisk.RiskEngine.Scoring;

/// <summary>Says why: one driver for each kind of evidence that raises the score, heaviest first.</summary>
internal static class Drivers
{
    private const double WorthSaying = 0.05;

    /// <param name="heaviest">Of the events, the one that weighs most now.</param>
    public static IReadOnlyList<Driver> Of(in Evidence evidence, in QueryEvidence told, in CompanyFigures figures, EventTrace? heaviest)
    {
        var searched = told.Workers >= 3 && evidence.Queries > WorthSaying;
        var reported = evidence.Figures > WorthSaying;
        var happened = heaviest is not null && evidence.Events > WorthSaying;
        var drivers = new Driver[(searched ? 1 : 0) + (reported ? 1 : 0) + (happened ? 1 : 0)];
        Span<double> weights = [searched ? evidence.Queries : 0, reported ? evidence.Figures : 0, happened ? evidence.Events : 0];
        for (var place = 0; place < drivers.Length; place++)
        {
            var kind = weights.IndexOf(Largest(weights));
            weights[kind] = 0;
            drivers[place] = kind switch
            {
                0 => Searched(told, evidence.Queries),
                1 => Reported(figures, evidence.Figures),
                _ => Happened(heaviest!.Value),
            };
        }

        return drivers;
    }

    private static double Largest(ReadOnlySpan<double> weights) => Math.Max(weights[0], Math.Max(weights[1], weights[2]));

    private static QueryDriver Searched(in QueryEvidence told, double weight) => new(
        told.Main,
        QueryParameters.WindowDays[told.Window],
        WorkersBands.Of(told.Workers),
        SignificantDigit.Round(told.Expected),
        TwoDigits(Fusion.Alone(weight)));

    private static EmploymentDriver Reported(in CompanyFigures company, double weight)
    {
        var figures = company.Evidence;
        var probability = TwoDigits(Fusion.Alone(weight));
        return company.Overdue && figures.Strength <= 0
            ? new EmploymentDriver(Indicator.MissingReport, 1, 0, probability)
            : new EmploymentDriver(figures.Indicator, TwoDigits(figures.Value), TwoDigits(figures.Expected), probability);
    }

    private static EventDriver Happened(in EventTrace trace) =>
        new(trace.Kind, trace.At, trace.ReportedTopic == Topic.Other ? null : trace.ReportedTopic);

    private static double TwoDigits(double value) => Math.Round(value, 2);
}
