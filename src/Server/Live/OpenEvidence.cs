using LaborRisk.Domain;
using LaborRisk.Server.Wall;

namespace LaborRisk.Server.Live;

/// <summary>
/// Notices when an open alert comes to rest on something else without a step of its own. Figures that only drift (expectations, probabilities)
/// are no news: the book would be written to with every score. Not saved; after a restart each open alert is told once more. One thread.
/// </summary>
internal sealed class OpenEvidence
{
    private readonly Dictionary<string, Driver[]> told = [];

    /// <summary>The open alerts whose evidence is another than when it was last asked for.</summary>
    public List<RevisedEvidence> Changed(IReadOnlyList<RiskScore> scores, WallBoard board)
    {
        var moved = scores.Where(score => score.Level >= RiskLevel.Yellow).Select(score => score.Company).ToHashSet();
        return moved.Count == 0 ? [] :
        [
            .. from alert in board.OpenAlerts
               where moved.Contains(alert.Company)
               let score = board.ScoreOf(alert.Company)
               where score is { Level: >= RiskLevel.Yellow } && IsNews(alert.AlertId, score.Drivers)
               select new RevisedEvidence(alert.AlertId, score),
        ];
    }

    public void Forget(string alertId) => told.Remove(alertId);

    private bool IsNews(string alertId, IReadOnlyList<Driver> drivers)
    {
        var now = drivers.Select(Gist).ToArray();
        if (told.TryGetValue(alertId, out var before) && before.SequenceEqual(now))
        {
            return false;
        }

        told[alertId] = now;
        return true;
    }

    private static Driver Gist(Driver driver) => driver switch
    {
        QueryDriver queries => queries with { ExpectedWorkers = 0, Probability = 0 },
        EmploymentDriver figure => figure with { Expected = 0, Probability = 0 },
        ModelDriver model => model with { Probability = 0 },
        _ => driver,
    };
}
