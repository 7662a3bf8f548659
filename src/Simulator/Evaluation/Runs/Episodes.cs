using System.Runtime.InteropServices;

namespace LaborRisk.Simulator;

/// <summary>
/// Tells which crossings open an episode: one after more than 7 days without any, and again every 28 days while it stands. So an alarm that
/// always stands finds nothing and costs its standing.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal struct EpisodeClock()
{
    private const double Quiet = 7;
    private const double Standing = 28;
    private double last = -99;
    private double opened = -99;

    /// <summary>Call with crossings in order of time; true when this one opens an episode.</summary>
    public bool Opens(double day)
    {
        var opens = day - last > Quiet || day - opened > Standing;
        last = day;
        if (opens)
        {
            opened = day;
        }

        return opens;
    }
}

/// <summary>When episodes opened, by company; days since the district's start, in order.</summary>
internal sealed class Episodes
{
    private static readonly List<double> None = [];
    private readonly Dictionary<string, List<double>> openings = new(StringComparer.Ordinal);

    public IEnumerable<(string Company, double Day)> All => openings.SelectMany(company => company.Value, (company, day) => (company.Key, day));

    public void Add(string company, double day)
    {
        if (!openings.TryGetValue(company, out var days))
        {
            openings[company] = days = [];
        }

        days.Add(day);
    }

    /// <summary>The first opening from <paramref name="from"/> to before <paramref name="until"/>; <c>null</c> = none.</summary>
    public double? FirstWithin(string company, double from, double until)
    {
        foreach (var day in openings.GetValueOrDefault(company, None))
        {
            if (from <= day && day < until)
            {
                return day;
            }
        }

        return null;
    }

    public IEnumerable<double> FalseIn(LabelledDistrict district) =>
        All.Where(opening => district.IsFalse(opening.Company, opening.Day)).Select(opening => opening.Day);
}
