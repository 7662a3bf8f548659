namespace LaborRisk.Simulator;

/// <summary>
/// Judges the scores alone: for each budget of false episodes the lowest threshold that keeps within it, and what it finds. This compares
/// detectors without their own thresholds.
/// </summary>
internal sealed class Ranking(LabelledDistrict district, ScoreHistory scores)
{
    private const double WeeksPerYear = 52.18;
    private readonly Number[] thresholds = scores.Thresholds();
    private readonly Dictionary<int, double> falsePerWeek = [];

    public void Write(ReportWriter report) => report.Object("ranking", () =>
    {
        if (thresholds.Length == 0)
        {
            return;
        }

        foreach (var (label, budget) in Budgets())
        {
            report.Object(label, () => Write(report, budget));
        }
    });

    private void Write(ReportWriter report, double budget)
    {
        var lowest = LowestWithin(budget);
        var verdict = Verdict.Of(district, scores.EpisodesAt(thresholds[lowest]));
        if (verdict.FalsePerWeek <= budget)
        {
            report.Number("threshold", thresholds[lowest]);
            verdict.Write(report);
        }
        else
        {
            report.Fraction("threshold", null);
            report.Fraction("unreachable", verdict.FalsePerWeek);
            Verdict.Of(district, new Episodes()).Write(report);
        }
    }

    /// <summary>A budget given twice counts once, with its last value.</summary>
    private OrderedDictionary<string, double> Budgets()
    {
        var budgets = new OrderedDictionary<string, double>(StringComparer.Ordinal);
        var perYear = district.Profile.BudgetsPerCompanyYear;
        foreach (var budget in perYear)
        {
            budgets[$"{budget}/company-year"] = budget * district.Companies / WeeksPerYear;
        }

        foreach (var budget in perYear.Count > 0 ? [] : district.Profile.BudgetsPerWeek)
        {
            budgets[$"{budget}/week"] = budget;
        }

        return budgets;
    }

    /// <summary>Halves the range; thresholds fall with the index, so false episodes rise, though not strictly.</summary>
    private int LowestWithin(double budget)
    {
        var (low, high) = (0, thresholds.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = FalsePerWeekAt(middle) <= budget ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    private double FalsePerWeekAt(int index)
    {
        if (!falsePerWeek.TryGetValue(index, out var known))
        {
            known = falsePerWeek[index] = Verdict.FalsePerWeekOf(district, scores.EpisodesAt(thresholds[index]));
        }

        return known;
    }
}
