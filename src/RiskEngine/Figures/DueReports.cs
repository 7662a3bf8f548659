using System.Runtime.InteropServices;

namespace LaborRisk.RiskEngine.Figures;

/// <summary>By day, the companies whose next report will be overdue then, unless it comes before.</summary>
internal sealed class DueReports
{
    private readonly Dictionary<int, List<int>> byDay = [];

    /// <summary>The company's latest report was of this period: the next is missed when it does not come.</summary>
    /// <param name="today">The district's open day.</param>
    public void Expect(int company, in CompanyFigures figures, int today)
    {
        ref var due = ref CollectionsMarshal.GetValueRefOrAddDefault(byDay, Math.Max(today + 1, FigureModel.OverdueFrom(figures)), out _);
        (due ??= []).Add(company);
    }

    /// <summary>The companies to look at on a day, in rising order; some have reported since. Each day is asked for once.</summary>
    public IReadOnlyList<int> On(int day)
    {
        if (!byDay.Remove(day, out var due))
        {
            return [];
        }

        due.Sort();
        return due;
    }

    public void Clear() => byDay.Clear();
}
