using LaborRisk.Domain;

namespace LaborRisk.RiskEngine.Tests.Laws;

/// <summary>When a score is written, and when not.</summary>
public sealed class ScoreLaws
{
    [Fact]
    public void Scores_come_in_the_order_of_the_clock() => ForAll(scores =>
        scores.Zip(scores.Skip(1)).All(pair => pair.First.At <= pair.Second.At));

    [Fact]
    public void A_record_is_written_only_when_it_moved_by_a_point_or_changed_its_level_or_closes_a_day() => ForAllCompanies(scores =>
        Steps(scores).All(step => step.Now.At.IsMidnight()
            || step.Now.Level != step.Before.Level
            || step.Now.Score == 0
            || Math.Abs(step.Now.Score - step.Before.Score) >= 0.999));

    [Fact]
    public void Below_half_a_point_it_is_written_once_as_nought_then_silent() => ForAllCompanies(scores =>
        Steps(scores).All(step => step.Now.Score >= 0.5 || (step.Now is { Score: 0, Level: RiskLevel.None, Drivers.Count: 0 } && step.Before.Score > 0)));

    [Fact]
    public void Every_day_on_which_it_stands_is_closed_at_midnight() => ForAllCompanies(scores =>
        Steps(scores).All(step => step.Before.Score == 0 || step.Now.At <= step.Before.At.NextMidnight()));

    [Fact]
    public void Every_score_falls_silent_in_the_end()
    {
        using var shard = Telling.Play([.. Enumerable.Range(0, 12).Select(worker => new Step.Query(60_000, 1, worker, Topic.WageArrears, 0, 1))]);

        Assert.NotEmpty(shard.Scores);
        Assert.Equal(0, shard.Wait(100 * Instant.Day).Settle().ScoreOf(1));
    }

    [Fact]
    public void Numbers_are_a_probability_and_have_their_digits() => ForAll(scores => scores.All(score =>
        score.Score is >= 0 and <= 100
        && Math.Round(score.Score, 1) == score.Score
        && score.Drivers.OfType<QueryDriver>().All(driver => driver.WindowDays is 1 or 3 or 7 or 14 or 21
            && driver.Probability is >= 0 and <= 1
            && Math.Round(driver.Probability, 2) == driver.Probability)));

    private static IEnumerable<(RiskScore Before, RiskScore Now)> Steps(IReadOnlyList<RiskScore> scores) =>
        scores.Prepend(new RiskScore(0, Shard.Monday, 0, RiskLevel.None, [])).Zip(scores);

    private static void ForAll(Func<IReadOnlyList<RiskScore>, bool> law) => Effort.ForAll(Step.Story, 40, steps =>
    {
        using var shard = Telling.Play(steps);
        return law(shard.Scores);
    });

    private static void ForAllCompanies(Func<IReadOnlyList<RiskScore>, bool> law) =>
        ForAll(scores => scores.GroupBy(score => score.Company).All(company => law([.. company])));
}
