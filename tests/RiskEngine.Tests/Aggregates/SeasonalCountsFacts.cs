using LaborRisk.RiskEngine.Aggregates;

namespace LaborRisk.RiskEngine.Tests.Aggregates;

public sealed class SeasonalCountsFacts
{
    [Fact]
    public void Nothing_for_years_never_alerts() => Assert.Empty(new Weeks().Bring(Enumerable.Repeat(0, 520)).Alerts);

    [Fact]
    public void One_isolated_count_after_a_silent_year_never_alerts()
    {
        foreach (var years in (int[])[1, 3, 10])
        {
            Assert.Empty(new Weeks().Bring(Enumerable.Repeat(0, 52 * years)).Bring(1).Bring(Enumerable.Repeat(0, 20)).Alerts);
        }
    }

    [Fact]
    public void A_burst_after_a_silent_year_alerts_at_once() =>
        Assert.Equal([52], new Weeks().Bring(Enumerable.Repeat(0, 52)).Bring(6).Bring(0, 0, 0).Alerts);

    [Fact]
    public void A_level_that_doubles_and_stays_is_told_and_becomes_normal()
    {
        var weeks = new Weeks().Bring(Weeks.Around(40, 156)).Bring(Weeks.Around(80, 156, seed: 2));

        Assert.InRange(weeks.Alerts.First(week => week >= 156), 156, 158);
        Assert.InRange(weeks.Verdicts[^1].Expected, 65, 95);
        Assert.InRange(weeks.Alerts.Count(week => week >= 156 + 78), 0, 2);
        Assert.True(weeks.Verdicts[^1].Probability < 0.5);
    }

    [Fact]
    public void What_one_week_does_not_show_several_do()
    {
        var past = new Weeks().Bring(Enumerable.Range(0, 260).Select(week => 9 + (week * 7 % 3)));
        var alone = past.Peek(17);

        past.Bring(17, 17, 17);

        Assert.False(alone.Alerts);
        Assert.True(past.Verdicts[^1].Alerts, $"{past.Verdicts[^1]}");
    }

    [Fact]
    public void A_season_that_comes_every_year_is_expected()
    {
        var weeks = new Weeks().Bring(Enumerable.Range(0, 520).Select(week => (int)Math.Round(40 + (25 * Math.Cos(2 * Math.PI * week / 52)))));

        Assert.DoesNotContain(weeks.Alerts, week => week >= 260);
        Assert.InRange(weeks.Verdicts[468].Expected, 55, 72);
        Assert.InRange(weeks.Verdicts[494].Expected, 11, 20);
    }

    [Fact]
    public void A_past_outbreak_is_no_part_of_what_is_normal()
    {
        var spared = new Weeks().Bring(Weeks.Around(20, 208));
        var struck = new Weeks().Bring(Weeks.Around(20, 200)).Bring(70, 90, 60, 50).Bring(Weeks.Around(20, 208).Skip(204));

        Assert.Equal(spared.Peek(0).Expected, struck.Peek(0).Expected, spared.Peek(0).Expected * 0.1);
    }

    [Fact]
    public void More_never_looks_less_like_an_outbreak()
    {
        var weeks = new Weeks().Bring(Weeks.Around(8, 150));
        var (before, rarer) = (-1.0, 2.0);
        for (var count = 8; count < 200; count++)
        {
            var verdict = weeks.Peek(count);
            Assert.True(verdict.Probability >= before - 1e-4, $"{count}: {verdict.Probability} after {before}");
            Assert.True(verdict.Tail <= rarer, $"{count}: {verdict.Tail} after {rarer}");
            (before, rarer) = (verdict.Probability, verdict.Tail);
        }
    }

    [Fact]
    public void Before_half_a_year_there_is_not_enough_history() =>
        Assert.Empty(new Weeks().Bring(Weeks.Around(10, 20)).Bring(200, 300).Alerts);

    [Fact]
    public void Twice_the_exposure_is_twice_the_expectation()
    {
        var series = new SeasonalCounts(new SeasonalHabits { SeasonTerms = 0 });
        for (var step = 0; step < 100; step++)
        {
            series.Observe(step % 2 == 0 ? 10 : 20, [], exposure: step % 2 == 0 ? 1 : 2);
        }

        Assert.Equal(2 * series.Expected([]), series.Expected([], exposure: 2), 1e-9);
        Assert.InRange(series.Expected([]), 9, 11);
    }
}
