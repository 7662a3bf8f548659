using LaborRisk.Domain;

namespace LaborRisk.Alerts.Tests;

public sealed class SurgeTests
{
    private readonly Story story = new(Sample.Judge(), "2025-11-05T21:00");

    [Fact]
    public void A_surge_is_one_alert_told_to_the_desk_alone()
    {
        story.Surge(Topic.WageArrears).Wait(24).Surge(Topic.WageArrears);

        Assert.Equal(["raised"], story.Transitions);
        Assert.Equal((Signal.DistrictOnly, RiskLevel.Yellow, 97.0), (story.Last.Company, story.Last.Level, story.Last.Score));
        Assert.All(story.Last.Recipients, recipient => Assert.Equal(OfficerRole.DistrictUnion, recipient.Officer.Role));
    }

    [Fact]
    public void Two_topics_surge_apart()
    {
        story.Surge(Topic.WageArrears).Surge(Topic.Layoff);
        Assert.Equal(2, story.Records.Select(record => record.AlertId).Distinct().Count());
    }

    [Fact]
    public void A_surge_clears_after_its_quiet_time_and_reopens_within_seven_days()
    {
        story.Surge(Topic.Layoff).Wait(47).Surge(Topic.Layoff).Wait(48).Wait(24 * 7).Surge(Topic.Layoff);
        Assert.Equal(["raised", "cleared", "level_rose"], story.Transitions);
        Assert.Single(story.Records.Select(record => record.AlertId).Distinct());
    }

    [Fact]
    public void What_is_no_labour_matter_never_surges() => Assert.Empty(story.Surge(Topic.Other).Records);
}
