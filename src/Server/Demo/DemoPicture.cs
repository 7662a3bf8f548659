using LaborRisk.Domain;

namespace LaborRisk.Server.Demo;

/// <summary>What the demo shows of a run: the standing score of each company, and the alerts in the order they were raised.</summary>
internal sealed class DemoPicture
{
    private readonly Dictionary<int, RiskScore> standing = [];

    public List<AlertTransition> Raised { get; } = [];

    /// <summary>Companies with a standing score, highest first.</summary>
    public IEnumerable<RiskScore> Ranking => standing.Values.OrderByDescending(score => score.Score).ThenBy(score => score.Company);

    public void Hear(Outcome outcome)
    {
        foreach (var score in outcome.Scores)
        {
            if (score.Score > 0)
            {
                standing[score.Company] = score;
            }
            else
            {
                standing.Remove(score.Company);
            }
        }

        Raised.AddRange(outcome.Alerts.Where(alert => alert.Transition == TransitionKind.Raised));
    }
}
