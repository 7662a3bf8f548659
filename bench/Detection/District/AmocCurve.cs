using LaborRisk.Simulator;

namespace LaborRisk.Bench.Detection.District;

/// <summary>What one threshold costs and gives.</summary>
/// <param name="Mean">Days from onset to the first episode; an incident not found counts to the end of the time in which it could be.</param>
internal readonly record struct AmocPoint(double FalsePerWeek, double Mean, double Median);

/// <summary>
/// Delay against false episodes over all thresholds (activity monitoring operating characteristic; Fawcett and Provost, "Activity monitoring: noticing
/// interesting changes in behavior", KDD 1999). Incidents with searches only.
/// </summary>
internal sealed record AmocCurve(string Name, IReadOnlyList<AmocPoint> Points)
{
    private const int Steps = 80;

    public static AmocCurve Of(Pool pool)
    {
        var runs = pool.Runs.Select(Load).ToList();
        var thresholds = runs.SelectMany(run => run.Scores.Thresholds()).Select(number => number.Value).Distinct().OrderDescending().ToArray();
        return new AmocCurve(
            pool.Name,
            [.. Chosen(thresholds).Select(threshold => At(threshold, runs)).DistinctBy(point => point.FalsePerWeek).OrderBy(point => point.FalsePerWeek)]);
    }

    private static (LabelledDistrict District, ScoreHistory Scores) Load(Run run)
    {
        var district = LabelledDistrict.Load(run.District.Path);
        return (district, ScoreHistory.Read(Path.Combine(run.Folder, "scores.ndjson"), district.Time));
    }

    /// <summary>Dense among the highest, where budgets are strict.</summary>
    private static IEnumerable<double> Chosen(double[] falling) => Enumerable.Range(0, Steps + 1)
        .Select(step => falling[(int)Math.Round(Math.Pow(falling.Length, (double)step / Steps)) - 1])
        .Distinct();

    private static AmocPoint At(double threshold, IReadOnlyList<(LabelledDistrict District, ScoreHistory Scores)> runs)
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
