using LaborRisk.Domain;

namespace LaborRisk.Alerts.Tests;

public sealed class NoticeTests
{
    private readonly Story story = new(Sample.Judge(), "2025-11-05T14:00:01");

    private AlertTransition[] Notices => [.. story.Records.Where(record => record.Transition == TransitionKind.Released)];

    [Fact]
    public void The_chair_hears_at_the_next_slot_and_once_an_alert()
    {
        story.Score(75).Until("2025-11-05T16:59");
        Assert.Empty(Notices);

        story.Score(76).Until("2025-11-07T23:00");
        var notice = Assert.Single(Notices);
        Assert.Equal(Sample.At("2025-11-05T17:00"), notice.At);
        Assert.Equal([("chair0", NotifyReason.NoticeSlot)], notice.Recipients.Select(recipient => (recipient.Officer.Id, recipient.Reason)));
    }

    [Fact]
    public void A_notice_after_the_last_slot_waits_for_the_morning()
    {
        story.Until("2025-11-05T17:30").Score(75).Until("2025-11-06T23:00");
        Assert.Equal(Sample.At("2025-11-06T09:00"), Assert.Single(Notices).At);
    }

    [Fact]
    public void Yellow_is_not_told_to_the_chair_until_it_rises()
    {
        story.Score(60).Until("2025-11-06T10:00");
        Assert.Empty(Notices);
        story.Score(70).Until("2025-11-06T14:00");
        Assert.Equal(RiskLevel.Orange, Assert.Single(Notices).Level);
    }

    [Theory]
    [InlineData(Sample.Released)]
    [InlineData(Sample.Never)]
    [InlineData(Sample.Small)]
    [InlineData(Sample.UnknownSize)]
    public void No_machine_push_where_a_person_decides_or_the_company_is_small(int company)
    {
        story.Score(95, company).Wait(48);
        Assert.Empty(Notices);
    }

    [Fact]
    public void Fewer_than_five_searching_workers_reach_nobody_inside_even_with_a_lighter_event()
    {
        var event3 = new EventDriver(EnterpriseEventKind.CourtEnforcement, story.Now, null);
        story.Score(95, Sample.Auto, Sample.Searches(WorkersBand.From3To4), event3).Wait(48);
        Assert.Empty(Notices);
    }

    [Fact]
    public void Figures_beside_searches_of_too_few_workers_tell_nobody_inside()
    {
        var figure = new EmploymentDriver(Indicator.WagesPaidRatio, 0.6, 1, 0.98);
        story.Score(95, Sample.Auto, figure, Sample.Searches(WorkersBand.From3To4, Topic.Layoff)).Wait(48);
        Assert.Empty(Notices);
    }

    [Fact]
    public void A_models_opinion_alone_opens_no_gate()
    {
        story.Score(95, Sample.Auto, new ModelDriver("mlnet-pca", 0.9, Topic.WageArrears)).Wait(48);
        Assert.Empty(Notices);
    }

    [Fact]
    public void A_raised_gate_counts_and_a_lowered_one_does_not()
    {
        var stricter = new Thresholds { Gates = new Gates { WorkersInside = 6 } };
        Assert.DoesNotContain("released", new Story(Sample.Judge(stricter), "2025-11-05T14:00").Score(95).Wait(48).Transitions);

        var looser = new Thresholds { Gates = new Gates { WorkersInside = 1, SmallCompany = 1 } };
        var few = Sample.Searches(WorkersBand.From3To4);
        Assert.Equal(
            ["raised", "raised"],
            new Story(Sample.Judge(looser), "2025-11-05T14:00").Score(95, Sample.Small).Score(95, Sample.Auto, few).Wait(48).Transitions);
    }

    [Fact]
    public void A_mediator_inside_hears_with_the_chair()
    {
        story.Score(75, Sample.MediatorInside).Until("2025-11-05T17:00");
        Assert.Equal(["chair6", "m-inside"], Assert.Single(Notices).Recipients.Select(recipient => recipient.Officer.Id));
    }

    [Fact]
    public void A_slot_off_the_hour_is_refused() => Assert.Throws<ArgumentException>(() => new NoticeSlots([new TimeOnly(9, 30)]));
}
