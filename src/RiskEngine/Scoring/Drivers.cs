using LaborRisk.Domain;
using LaborRisk.RiskEngine.Events;
using LaborRisk.RiskEngine.Queries;
using LaborRisk.RiskEngine.State;

namespace LaborRisk.RiskEngine.Scoring;

/// <summary>Says why: one driver for each kind of evidence that raises the score, heaviest first.</summary>
internal static class Drivers
{
    private const double WorthSaying = 0.3;

    public static IReadOnlyList<Driver> Of(in CompanyState company, in Evidence evidence, Instant clock)
    {
        var drivers = new List<(double Weight, Driver Driver)>(3);
        if (company.Told.Workers >= 3 && evidence.Queries > WorthSaying)
        {
            var told = company.Told;
            drivers.Add((evidence.Queries, new QueryDriver(
                told.Main,
                QueryParameters.WindowDays[told.Window],
                WorkersBands.Of(told.Workers),
                OneDigit(told.Expected),
                TwoDigits(Fusion.Alone(evidence.Queries)))));
        }

        if (evidence.Figures > WorthSaying)
        {
            var figures = company.Figures.Evidence;
            var silent = company.Figures.Overdue && figures.Strength <= 0;
            drivers.Add((evidence.Figures, silent
                ? new EmploymentDriver(Indicator.MissingReport, 1, 0, TwoDigits(Fusion.Alone(evidence.Figures)))
                : new EmploymentDriver(
                    figures.Indicator, TwoDigits(figures.Value), TwoDigits(figures.Expected), TwoDigits(Fusion.Alone(evidence.Figures)))));
        }

        var (_, heaviest) = EventModel.Standing(company.Events, clock);
        if (heaviest >= 0 && evidence.Events > WorthSaying)
        {
            var trace = company.Events![heaviest];
            drivers.Add((evidence.Events, new EventDriver(trace.Kind, trace.At, trace.ReportedTopic == Topic.Other ? null : trace.ReportedTopic)));
        }

        drivers.Sort((left, right) => right.Weight.CompareTo(left.Weight));
        return drivers.ConvertAll(driver => driver.Driver);
    }

    private static double TwoDigits(double value) => Math.Round(value, 2);

    private static double OneDigit(double value)
    {
        if (!(value > 0))
        {
            return 0;
        }

        var unit = Math.Pow(10, Math.Floor(Math.Log10(value)));
        return unit >= 1 ? Math.Round(value / unit) * unit : Math.Round(value / unit) / Math.Round(1 / unit);
    }
}
