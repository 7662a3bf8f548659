using LaborRisk.Domain;

namespace LaborRisk.Ledger.Tests;

public sealed class ActTests
{
    /// <summary>Every standing with what it allows, one a line.</summary>
    [Fact]
    public void What_can_be_done_is_decided_by_where_the_alert_stands()
    {
        var told = from resolved in new[] { false, true }
                   from acknowledged in new[] { false, true }
                   from released in new[] { false, true }
                   from withheld in new WithheldReason?[] { null, WithheldReason.TooFewWorkers, WithheldReason.ChairNoticeNever }
                   let standing = new Standing(resolved, acknowledged, released, withheld)
                   let allowed = Enum.GetValues<ActKind>().Where(standing.Allows).Select(act => act.Name())
                   select string.Join(' ', Words(standing)) + " → " + string.Join(' ', allowed);

        Assert.Equal(Cases(), told.Select(line => line.Trim()));
    }

    [Fact]
    public void The_same_key_does_the_act_once()
    {
        using var book = new Book();
        book.Alerts.Record([Story.Raised("a-1", Story.East)]);
        book.Act("a-1", ActKind.Acknowledge, "k1");

        Assert.Equal(ActResult.Done, book.Act("a-1", ActKind.Release, "k2"));
        Assert.Equal(ActResult.Repeated, book.Act("a-1", ActKind.Release, "k2"));
        Assert.Equal(ActResult.DoesNotFit, book.Act("a-1", ActKind.Release, "k3"));
        Assert.Equal(
            ActResult.KeyUsed,
            book.Desk.Do(new Sight.District(), new AlertAct("a-1", ActKind.Release, "desk", "k2", "another note", null, null)));
        Assert.Equal(ActResult.KeyUsed, book.Act("a-1", ActKind.Resolve, "k2", outcome: new CaseOutcome("real", null, null, null, null)));
        Assert.Single(book.Notices.List(new NoticeReader("chair0", AsChair: true)));
    }

    [Fact]
    public void Steps_that_people_make_are_handed_on_after_they_are_stored()
    {
        using var book = new Book();
        var told = new List<(TransitionKind Kind, long Stored)>();
        using var listening = book.Alerts.Steps.Subscribe(step => told.Add((step.Transition, book.Count("steps"))));

        book.Alerts.Record([Story.Raised("a-1", Story.East)]);
        book.Act("a-1", ActKind.Acknowledge, "1");
        book.Act("a-1", ActKind.Release, "2");
        book.Act("a-1", ActKind.Resolve, "3", outcome: new CaseOutcome("not_real", null, null, null, null));

        Assert.Equal([(TransitionKind.Acknowledged, 2), (TransitionKind.Released, 3), (TransitionKind.Resolved, 4)], told);
    }

    [Fact]
    public void What_was_withheld_may_be_released_once_the_alert_rests_on_more()
    {
        using var book = new Book();
        var changed = new List<string>();
        using var listening = book.News.Changes.Subscribe(changed.Add);
        book.District.Withheld = WithheldReason.TooFewWorkers;
        book.Alerts.Record([Story.Raised("a-1", Story.East)]);
        book.District.Withheld = null;
        var more = new RevisedEvidence("a-1", Story.Score(Story.East, 98.7, WorkersBand.From10To19));
        book.Alerts.Revise([more]);
        book.Alerts.Revise([more]);

        var alert = book.Desk.Find(new Sight.District(), "a-1")!.Alert;
        Assert.Equal(["a-1"], changed);
        Assert.Equal((98.7, null), (alert.Score, alert.Withheld));
        Assert.Equal(WorkersBand.From10To19, Assert.IsType<QueryDriver>(Assert.Single(alert.Evidence)).Workers);
        Assert.Equal(ActResult.Done, book.Act("a-1", ActKind.Release, "k"));
    }

    [Fact]
    public void What_a_person_closed_keeps_the_evidence_it_was_closed_on()
    {
        using var book = new Book();
        book.Alerts.Record([Story.Raised("a-1", Story.East)]);
        book.Act("a-1", ActKind.Acknowledge, "k1");
        book.Act("a-1", ActKind.Resolve, "k2", outcome: new CaseOutcome("real", 13, 891_000, true, null));
        var closed = book.Everything();
        book.Alerts.Revise([new RevisedEvidence("a-1", Story.Score(Story.East, 98.7, WorkersBand.From10To19))]);

        Assert.Equal(closed, book.Everything());
    }

    [Fact]
    public void What_is_withheld_is_not_released_and_the_ledger_says_why()
    {
        using var book = new Book();
        book.District.Withheld = WithheldReason.TooFewWorkers;
        book.Alerts.Record([Story.Raised("a-1", Story.East)]);

        Assert.Equal(ActResult.DoesNotFit, book.Act("a-1", ActKind.Release, "k"));
        Assert.Empty(book.Notices.List(new NoticeReader("chair0", AsChair: true)));
        var detail = book.Desk.Find(new Sight.District(), "a-1")!;
        Assert.Equal("too_few_workers", detail.Alert.Withheld);
        Assert.Contains(detail.Deliveries, row => row is { OfficerId: "chair0", State: DeliveryState.Withheld, StateReason: "too_few_workers" });
    }

    [Fact]
    public void A_gate_that_has_closed_since_the_alert_was_raised_holds_the_release_back()
    {
        using var book = new Book();
        book.Alerts.Record([Story.Raised("a-1", Story.East)]);
        book.District.Withheld = WithheldReason.SmallCompany;

        Assert.Equal(ActResult.DoesNotFit, book.Act("a-1", ActKind.Release, "k"));
    }

    [Fact]
    public void Told_by_the_desk_the_chair_is_not_told_again_at_the_slot()
    {
        using var book = new Book();
        book.Alerts.Record([Story.Raised("a-1", Story.East)]);
        book.Act("a-1", ActKind.Release, "k");
        book.Alerts.Record([Story.Step(
            "a-1", Story.East, TransitionKind.Released, RiskLevel.Orange, Story.Start.Plus(5 * Instant.Hour), [Story.Chair(0)],
                NotifyReason.NoticeSlot)]);

        Assert.Single(book.Notices.List(new NoticeReader("chair0", AsChair: true)));
    }

    [Fact]
    public void An_alert_is_handed_to_its_own_town_and_to_nobody_inside()
    {
        using var book = new Book();
        book.Alerts.Record([Story.Raised("a-1", Story.East), Story.Raised("a-small", Story.East, Story.Desk)]);
        book.Act("a-1", ActKind.Acknowledge, "1");
        book.Act("a-small", ActKind.Acknowledge, "2");

        Assert.Equal(ActResult.NotAssignable, book.Act("a-1", ActKind.Assign, "3", Story.Chair(0)));
        Assert.Equal(ActResult.NotAssignable, book.Act("a-1", ActKind.Assign, "4", Story.EastUnion with { Scope = "西街" }));
        Assert.Equal(ActResult.NotAssignable, book.Act("a-small", ActKind.Assign, "5", Story.EastUnion));
        Assert.Equal(ActResult.Done, book.Act("a-1", ActKind.Assign, "6", Story.EastUnion));
        Assert.Contains(book.Notices.List(new NoticeReader("t-east", false)), notice => notice.AlertId == "a-1");
    }

    [Fact]
    public void A_later_answer_takes_the_place_of_the_earlier_until_the_matter_is_closed()
    {
        using var book = new Book();
        book.Alerts.Record([Story.Raised("a-1", Story.East)]);
        book.Act("a-1", ActKind.Acknowledge, "1");
        book.Act("a-1", ActKind.Release, "2");
        var chair = new NoticeReader("chair0", AsChair: true);
        var id = book.Notices.List(chair).Single().NoticeId;

        book.Notices.Answer(chair, id, "known", null);
        book.Clock.Turn(TimeSpan.FromMinutes(1));
        book.Notices.Answer(chair, id, "need_support", "请派员");
        Assert.Equal("need_support", book.Desk.Find(new Sight.District(), "a-1")!.Alert.Answer);

        book.Act("a-1", ActKind.Resolve, "3", outcome: new CaseOutcome("real", 3, 1_000, null, null));
        Assert.Equal(AnswerResult.Closed, book.Notices.Answer(chair, id, "not_real", null));
    }

    [Fact]
    public void Reading_a_notice_changes_nothing()
    {
        using var book = new Book();
        book.Alerts.Record([Story.Raised("a-1", Story.East)]);
        var before = book.Everything();
        var desk = new NoticeReader("desk", AsChair: false);

        book.Notices.Find(desk, book.Notices.List(desk).Single().NoticeId);
        book.Desk.Find(new Sight.District(), "a-1");

        Assert.Equal(before, book.Everything());
    }

    private static IEnumerable<string> Words(Standing standing) => new[]
    {
        standing.Resolved ? "resolved" : "",
        standing.Acknowledged ? "acknowledged" : "",
        standing.Released ? "released" : "",
        standing.Withheld?.Name() ?? "",
    }.Where(word => word.Length > 0);

    private static IEnumerable<string> Cases()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "tests", "Cases", "desk-acts.txt");
            if (File.Exists(path))
            {
                return File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Trim());
            }
        }

        throw new FileNotFoundException("tests/Cases/desk-acts.txt");
    }
}
