using LaborRisk.Domain;

namespace LaborRisk.Alerts.Tests;

public sealed class AlertLifeTests
{
    private readonly Story story = new(Sample.Judge(), "2025-11-05T21:00");

    [Fact]
    public void Blue_is_never_alerted() => Assert.Empty(story.Score(49.9).Wait(30).Records);

    [Fact]
    public void An_alert_rises_at_once_and_once_a_level()
    {
        story.Score(55).Score(60).Score(71).Score(95).Score(99);

        Assert.Equal(["raised", "level_rose", "level_rose"], story.Transitions);
        Assert.Equal([RiskLevel.Yellow, RiskLevel.Orange, RiskLevel.Red], story.Records.Select(record => record.Level));
        Assert.All(story.Records, record => Assert.Equal(story.Now, record.At));
    }

    [Fact]
    public void A_dip_shorter_than_the_hold_ends_nothing()
    {
        story.Score(55).Score(0).Wait(71).Score(55).Wait(71).Score(0).Wait(71);
        Assert.Equal(["raised"], story.Transitions);
    }

    [Fact]
    public void A_score_just_below_its_limit_holds_the_level() =>
        Assert.Equal(["raised"], story.Score(55).Score(45.1).Wait(24 * 30).Transitions);

    [Fact]
    public void An_alert_clears_when_the_score_stayed_clear_below_for_the_hold()
    {
        story.Score(55).Wait(1).Score(0.3).Wait(72);

        Assert.Equal(["raised", "cleared"], story.Transitions);
        Assert.Equal(RiskLevel.None, story.Last.Level);
        Assert.Equal(0.3, story.Last.Score);
        Assert.Equal(story.Now, story.Last.At);
        Assert.Empty(story.Last.Recipients);
    }

    [Fact]
    public void A_level_falls_to_the_one_that_is_still_held()
    {
        story.Score(95).Score(55).Wait(72);
        Assert.Equal(["raised", "level_fell"], story.Transitions.Where(name => name != "released"));
        Assert.Equal(RiskLevel.Yellow, story.Last.Level);
    }

    [Fact]
    public void Each_level_has_its_own_hold()
    {
        story.Score(95).Wait(10).Score(75).Wait(50).Score(10).Wait(72);
        Assert.Equal(
            [RiskLevel.Red, RiskLevel.Orange, RiskLevel.None],
            story.Records.Where(record => record.Transition != TransitionKind.Released).Select(record => record.Level));
    }

    [Fact]
    public void Crossing_again_within_seven_days_reopens_the_same_alert()
    {
        story.Score(55).Score(0).Wait(72 + 7 * 24).Score(80, Sample.Auto, Sample.Searches(WorkersBand.From5To9, Topic.Layoff));

        Assert.Equal(["raised", "cleared", "level_rose"], story.Transitions);
        Assert.Single(story.Records.Select(record => (record.AlertId, record.Episode, record.Topic)).Distinct());
    }

    [Fact]
    public void Crossing_again_later_is_a_new_episode()
    {
        story.Score(55).Score(0).Wait(72 + 7 * 24 + 0.01).Score(55);

        Assert.Equal(["raised", "cleared", "raised"], story.Transitions);
        Assert.NotEqual(story.Records[0].AlertId, story.Last.AlertId);
        Assert.Equal(story.Now.DistrictDate, story.Last.Episode);
    }

    [Fact]
    public void The_topic_is_that_of_the_heaviest_driver_when_raised()
    {
        story.Score(55, Sample.Auto, new EmploymentDriver(Indicator.WagesPaidRatio, 0.6, 1, 0.98), Sample.Searches(WorkersBand.From20, Topic.Layoff))
            .Score(75, Sample.Auto, Sample.Searches(WorkersBand.From20, Topic.Layoff));
        Assert.All(story.Records, record => Assert.Equal(Topic.WageArrears, record.Topic));
    }

    [Fact]
    public void The_same_company_topic_and_day_always_have_the_same_id() =>
        Assert.Equal("a-d3f608008b1289e7f4c7", story.Score(55).Last.AlertId);

    [Fact]
    public void Companies_that_never_alert_and_forgotten_alerts_take_no_memory()
    {
        story.Score(49, Sample.Released).Score(55).Score(0).Wait(72);
        Assert.Equal(1, story.Judge.Remembered);
        Assert.Equal(0, story.Wait(7 * 24 + 1).Judge.Remembered);
    }

    [Fact]
    public void A_tick_between_the_hours_is_refused() =>
        Assert.Throws<ArgumentException>(() => Sample.Judge().Tick(Sample.At("2025-11-05T21:00:01"), []));
}
