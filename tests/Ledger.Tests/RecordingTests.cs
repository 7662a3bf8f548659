using FsCheck;
using FsCheck.Fluent;
using LaborRisk.Domain;

namespace LaborRisk.Ledger.Tests;

public sealed class RecordingTests
{
    private static readonly TransitionKind[] Kinds =
        [TransitionKind.Raised, TransitionKind.LevelRose, TransitionKind.LevelFell, TransitionKind.Cleared, TransitionKind.Released];

    [Fact]
    public void Recording_any_part_again_changes_nothing() => Prop.ForAll(
        Gen.Zip(Gen.Choose(0, int.MaxValue), Gen.Choose(0, 12)).ToArbitrary(),
        given =>
        {
            using var book = new Book();
            var steps = Steps(seed: given.Item1, count: given.Item2);
            book.Alerts.Record(steps);
            var before = book.Everything();

            book.Clock.Turn(TimeSpan.FromHours(1));
            book.Alerts.Record([.. steps.Skip(given.Item2 / 2)]);
            book.Alerts.Record(steps);

            return before == book.Everything();
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(20));

    [Fact]
    public void Recorded_one_by_one_or_all_at_once_the_ledger_is_the_same()
    {
        using var together = new Book();
        using var apart = new Book();
        var steps = Steps(seed: 7, count: 12);

        together.Alerts.Record(steps);
        steps.ForEach(step => apart.Alerts.Record([step]));

        Assert.Equal(together.Everything(), apart.Everything());
    }

    [Fact]
    public void An_alert_keeps_its_drivers_as_bands_and_gives_them_back_whole()
    {
        using var book = new Book();
        Driver[] drivers =
        [
            new QueryDriver(Topic.WageArrears, 3, WorkersBand.From10To19, 0.44, 0.987),
            new EmploymentDriver(Indicator.WagesPaidRatio, 0.62, double.NaN, 0.98),
            new EventDriver(EnterpriseEventKind.GridReport, Story.Start, Topic.Layoff),
            new EventDriver(EnterpriseEventKind.CourtCase, Story.Start, null),
            new ModelDriver("second", 0.9, Topic.Insolvency),
        ];
        var raised = Story.Raised("a-1", Story.East);
        book.Alerts.Record([raised with { Evidence = raised.Evidence! with { Drivers = drivers } }]);

        Assert.Equal(drivers, book.Desk.Find(new Sight.District(), "a-1")!.Alert.Evidence);
    }

    [Fact]
    public void Searches_of_a_withheld_band_are_not_stored()
    {
        using var book = new Book();
        var raised = Story.Raised("a-1", Story.East);
        Driver[] drivers = [new QueryDriver(Topic.Layoff, 3, WorkersBand.Withheld, 0.4, 0.9)];
        book.Alerts.Record([raised with { Evidence = raised.Evidence! with { Drivers = drivers } }]);

        Assert.Empty(book.Desk.Find(new Sight.District(), "a-1")!.Alert.Evidence);
        Assert.DoesNotContain("layoff", book.Everything(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_matter_that_was_closed_is_not_told_inside_by_a_later_slot()
    {
        using var book = new Book();
        book.Alerts.Record([Story.Raised("a-1", Story.East)]);
        book.Act("a-1", ActKind.Acknowledge, "1");
        book.Act("a-1", ActKind.Resolve, "2", outcome: new CaseOutcome("real", 13, 891_000, true, null));
        var told = book.Count("deliveries");
        book.Clock.Turn(TimeSpan.FromDays(1));
        book.Alerts.Record(
            [Story.Step("a-1", Story.East, TransitionKind.Released, RiskLevel.Orange, book.Now, [Story.Chair(Story.East)], NotifyReason.NoticeSlot)]);

        Assert.Equal(told, book.Count("deliveries"));
        Assert.Equal(0, book.Store.Read(work => work.First<long>("SELECT COUNT(released_at) FROM alerts")));
        Assert.Equal(1, book.Store.Read(work => work.First<long>("SELECT COUNT(*) FROM steps WHERE transition = 'released'")));
    }

    [Fact]
    public void A_company_that_left_the_directory_keeps_its_name_and_town()
    {
        using var book = new Book();
        book.Alerts.Record([Story.Raised("a-1", Story.East)]);
        book.District.Left = Story.East;
        book.Alerts.Record([Story.Step("a-1", Story.East, TransitionKind.LevelFell, RiskLevel.Yellow, book.Now, [])]);

        var alert = book.Desk.Find(new Sight.District(), "a-1")!.Alert;
        Assert.Equal(("第0示例有限公司", "东街"), (alert.Name, alert.Town));
    }

    [Fact]
    public void A_notice_inside_has_an_id_that_cannot_be_derived_and_keeps_it()
    {
        using var book = new Book();
        var slot = Story.Step(
            "a-1", Story.East, TransitionKind.Released, RiskLevel.Orange, book.Now, [Story.Chair(Story.East)], NotifyReason.NoticeSlot);
        book.Alerts.Record([Story.Raised("a-1", Story.East), slot]);
        book.Alerts.Record([slot]);
        var reader = new NoticeReader(Story.Chair(Story.East).Id, AsChair: false);
        var notice = Assert.Single(book.Notices.List(reader));

        Assert.True(notice.IsInside);
        Assert.NotEqual(DeliveryId.Of("a-1", "released", slot.Step.At, Story.Chair(Story.East).Id, "inbox"), notice.NoticeId);
        Assert.Equal(AnswerResult.Done, book.Notices.Answer(reader, notice.NoticeId, "known", null));
        Assert.Equal("known", book.Notices.Find(reader, notice.NoticeId)!.Answer);
        Assert.False(Assert.Single(book.Notices.List(new NoticeReader("desk", AsChair: false))).IsInside);
    }

    [Fact]
    public void A_closed_matter_that_rises_again_starts_over_and_keeps_its_past()
    {
        using var book = new Book();
        book.Alerts.Record([Story.Raised("a-1", Story.East)]);
        book.Act("a-1", ActKind.Acknowledge, "1");
        book.Act("a-1", ActKind.Resolve, "2", outcome: new CaseOutcome("real", 13, 891_000, true, null));
        book.Clock.Turn(TimeSpan.FromDays(1));
        book.Alerts.Record([Story.Step("a-1", Story.East, TransitionKind.LevelRose, RiskLevel.Red, book.Now, [Story.Desk], NotifyReason.LevelRose)]);

        var detail = book.Desk.Find(new Sight.District(), "a-1")!;
        Assert.False(detail.Alert.Resolved);
        Assert.False(detail.Alert.Acknowledged);
        Assert.Equal(["acknowledge", "resolve"], detail.Acts.Select(act => act.Kind));
    }

    [Fact]
    public void A_matter_that_recedes_stays_open_until_a_person_closes_it()
    {
        using var book = new Book();
        book.Alerts.Record([Story.Raised("a-1", Story.East)]);
        book.Alerts.Record([Story.Step("a-1", Story.East, TransitionKind.Cleared, RiskLevel.None, Story.Start.Plus(Instant.Hour), [])]);

        Assert.Equal((1, 0), (book.Figures.Now.Open, book.Figures.Now.Closed));
        Assert.True(book.Desk.Find(new Sight.District(), "a-1")!.Alert.Cleared);
    }

    [Fact]
    public void The_figures_add_up_what_was_real()
    {
        using var book = new Book();
        foreach (var (id, finding, mediated) in new[] { ("a-1", "real", (bool?)true), ("a-2", "real", false), ("a-3", "not_real", null) })
        {
            book.Alerts.Record([Story.Raised(id, Story.East)]);
            book.Act(id, ActKind.Acknowledge, id + "k");
            book.Act(id, ActKind.Resolve, id + "r", outcome: new CaseOutcome(finding, 13, 891_000.5m, mediated, null));
        }

        book.Alerts.Record([Story.Raised("a-4", Story.West)]);

        Assert.Equal(new LedgerFigures(1, 3, 26, 1_782_001, 0.5, 1), book.Figures.Now);
    }

    private static List<RecordedTransition> Steps(int seed, int count)
    {
        var chance = new System.Random(seed);
        return [.. Enumerable.Range(0, count).Select(i => Story.Step(
            $"a-{chance.Next(3)}", chance.Next(3), Kinds[chance.Next(Kinds.Length)], (RiskLevel)chance.Next(2, 5), Story.Start.Plus(i * Instant.Hour),
            [Story.Desk, Story.Robot, Story.Phone]))];
    }
}
