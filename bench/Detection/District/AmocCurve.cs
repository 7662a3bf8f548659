using LaborRisk.Simulator;

namespace LaborRisk.Bench.Detection.District;

/// <summary>What one threshold costs and gives.</summary>
/// <param name="Mean">Days from onset to the first episode; an incident not found counts to the end of the time in which it could be.</param>
internal readonly record struct AmocPoint(double FalsePerWeek, double Mean, double Median);

/// <summary>
/// Delay against false episodes over all thresholds (activity monitoring operating characteristic; Fawcett and Provost, "Activity monitoring:
/// noticing interesting changes in behavior", KDD 1999). Incidents with searches only.
/// </summary>
internal sealed record AmocCurve(string Name, IReadOnlyList<AmocPoint> Points)
{
    public const double FewestFalse = 0.05;
    public const double MostFalse = 10;
    private const int Budgets = 40;

    /// <summary>For each of many budgets what the lowest threshold within it gives.</summary>
    public static AmocCurve Of(Pool pool)
    {
        var runs = pool.Runs.Select(Load).ToList();
        var thresholds = runs.SelectMany(run => run.Scores.Thresholds()).Select(number => number.Value).Distinct().OrderDescending().ToArray();
        var known = new Dictionary<int, AmocPoint>();
        var points = Enumerable.Range(0, Budgets + 1)
            .Select(step => FewestFalse * Math.Pow(MostFalse / FewestFalse, (double)step / Budgets))
            .Select(LowestWithin)
            .Where(point => point.FalsePerWeek is >= FewestFalse and <= MostFalse)
            .DistinctBy(point => point.FalsePerWeek);
        return new AmocCurve(pool.Name, [.. points]);

        AmocPoint LowestWithin(double budget)
        {
            var (low, high) = (0, thresholds.Length - 1);
            while (low < high)
            {
                var middle = (low + high + 1) / 2;
                (low, high) = At(middle).FalsePerWeek <= budget ? (middle, high) : (low, middle - 1);
            }

            return At(low);
        }

        AmocPoint At(int index) => known.TryGetValue(index, out var point) ? point : known[index] = Judge(thresholds[index], runs);
    }

    private static (LabelledDistrict District, ScoreHistory Scores) Load(Run run)
    {
        var district = LabelledDistrict.Load(run.District.Path);
        return (district, ScoreHistory.Read(Path.Combine(run.Folder, "scores.ndjson"), district.Time));
    }

    private static AmocPoint Judge(double threshold, IReadOnlyList<(LabelledDistrict District, ScoreHistory Scores)> runs)
    {
        var wrong = 0;
        var weeks = 0.0;
        List<double> delays = [];
        foreach (var (district, scores) in runs)
        {
            var episodes = scores.EpisodesAt(threshold);
            wrong += episodes.FalseIn(district).Count();
            weeks += district.ScoredWeeks;
            foreach (var incident in district.Incidents.Where(incident => incident.Group == "searches" && incident.Onset >= district.Profile.Warmup))
            {
                var until = Math.Min(district.Days, incident.End + district.Profile.HitAfterEnd);
                delays.Add((episodes.FirstWithin(incident.Company, incident.Onset, until) ?? until) - incident.Onset);
            }
        }

        delays.Sort();
        return new AmocPoint(wrong / weeks, delays.Average(), (delays[(delays.Count - 1) / 2] + delays[delays.Count / 2]) / 2);
    }
}
