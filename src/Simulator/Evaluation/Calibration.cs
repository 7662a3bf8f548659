namespace LaborRisk.Simulator;

/// <summary>
/// Whether scores mean what they say: company-weeks by the highest score that stood in them (20 and above) against the share that overlaps an
/// incident. Pool several districts before judging.
/// </summary>
internal sealed class Calibration(LabelledDistrict district)
{
    private const double LowestScore = 20;
    private const double IncidentGrace = 7;
    private const double IgnoreGrace = 1;
    private readonly SortedDictionary<int, Bin> bins = [];

    public void Write(ReportWriter report, ScoreHistory scores)
    {
        foreach (var (company, points) in scores.Companies)
        {
            foreach (var (week, score) in HighestByWeek(points))
            {
                Add(company, week * 7, score);
            }
        }

        report.Object("calibration", () =>
        {
            foreach (var (tens, bin) in bins)
            {
                bin.Write(report, tens);
            }
        });
    }

    /// <summary>A score stands until the next record; the last stands for its own moment. Weeks in order.</summary>
    private static SortedDictionary<int, double> HighestByWeek(List<ScorePoint> points)
    {
        var weeks = new SortedDictionary<int, double>();
        for (var i = 0; i < points.Count; i++)
        {
            var (day, score) = points[i];
            var until = i + 1 < points.Count ? points[i + 1].Day : day;
            for (var week = FloorDivide(day, 7); week <= FloorDivide(Math.Max(day, until - 1e-6), 7); week++)
            {
                weeks[week] = Math.Max(weeks.GetValueOrDefault(week), score);
            }
        }

        return weeks;
    }

    private void Add(string company, int from, double score)
    {
        if (score < LowestScore || from < district.Profile.Warmup || district.IgnoredAt(company).Any(window => window.Touches(from, IgnoreGrace)))
        {
            return;
        }

        var tens = Math.Min(9, FloorDivide(score, 10));
        if (!bins.TryGetValue(tens, out var bin))
        {
            bins[tens] = bin = new Bin();
        }

        bin.Add(score, district.IncidentsAt(company).Any(incident => incident.Touches(from, IncidentGrace)));
    }

    /// <summary>The exact floor of the quotient; <c>Math.Floor(a / b)</c> is one too high where the quotient rounds up to a whole number.</summary>
    private static int FloorDivide(double value, double unit)
    {
        var rest = value % unit;
        return (int)Math.Round((value - rest) / unit) - (rest < 0 ? 1 : 0);
    }

    private sealed class Bin
    {
        private int weeks;
        private double promised;
        private int real;

        public void Add(double score, bool hit)
        {
            weeks++;
            promised += score / 100;
            real += hit ? 1 : 0;
        }

        public void Write(ReportWriter report, int tens) => report.Object($"{10 * tens}-{(10 * tens) + 10}", () =>
        {
            report.Integer("companyWeeks", weeks);
            report.Fraction("meanScore", PythonNumbers.Round(promised / weeks, 3));
            report.Fraction("observed", PythonNumbers.Round((double)real / weeks, 3));
        });
    }
}
