using LaborRisk.Domain;

namespace LaborRisk.Ledger.Tests;

public sealed class OutboxTests
{
    [Fact]
    public void The_inbox_has_it_with_the_decision_and_other_transports_wait()
    {
        using var book = new Book(null, "webhook");
        book.Alerts.Record([Story.Raised("a-1", Story.East, Story.Desk, Story.Robot, Story.Phone)]);

        var rows = book.Desk.Find(new Sight.District(), "a-1")!.Deliveries.OrderBy(row => row.Transport, StringComparer.Ordinal);
        Assert.Equal(
            [("inbox", "delivered", null), ("sms", "waiting", "transport_not_configured"), ("webhook", "waiting", null)],
            rows.Select(row => (row.Transport, row.State, row.StateReason)));
        Assert.Equal("webhook", Assert.Single(book.Outbox.Due(book.Now, 10)).Transport);
    }

    [Fact]
    public void The_key_is_of_what_is_told_to_whom_and_how()
    {
        var id = DeliveryId.Of("a-1", "raised", Story.Start, "desk", "inbox");

        Assert.Matches("^[0-9a-f]{32}$", id);
        Assert.Equal(id, DeliveryId.Of("a-1", "raised", Story.Start, "desk", "inbox"));
        Assert.NotEqual(id, DeliveryId.Of("a-1", "raised", Story.Start, "desk", "sms"));
    }

    [Fact]
    public void What_was_marked_is_not_handed_out_again_after_a_restart()
    {
        using var book = new Book(null, "webhook");
        book.Alerts.Record([Story.Raised("a-1", Story.East, Story.Robot)]);
        var first = book.Outbox.Due(book.Now, 10).Single();
        book.Outbox.Delivered(first.DeliveryId, book.Now);

        using var again = new Book(book.Path, "webhook");
        again.Alerts.Record([Story.Raised("a-1", Story.East, Story.Robot)]);
        Assert.Empty(again.Outbox.Due(again.Now, 10));
    }

    [Fact]
    public void What_failed_is_due_later_and_given_up_for_good()
    {
        using var book = new Book(null, "webhook");
        book.Alerts.Record([Story.Raised("a-1", Story.East, Story.Robot)]);
        var id = book.Outbox.Due(book.Now, 10).Single().DeliveryId;
        book.Outbox.TryAgain(id, "http_500", book.Now.Plus(Instant.Hour));

        Assert.Empty(book.Outbox.Due(book.Now, 10));
        Assert.Equal(book.Now.Plus(Instant.Hour), book.Outbox.NextAfter(book.Now));
        Assert.Equal(1, book.Outbox.Due(book.Now.Plus(Instant.Hour), 10).Single().Attempts);

        book.Outbox.GiveUp(id, "http_500");
        Assert.Empty(book.Outbox.Due(book.Now.Plus(Instant.Day), 10));
        Assert.Contains(book.Desk.Find(new Sight.District(), "a-1")!.Deliveries, row => row is { State: "failed", StateReason: "http_500" });
    }

    [Fact]
    public void A_transport_configured_later_takes_up_what_waited_and_is_still_open()
    {
        using var book = new Book();
        book.Alerts.Record([Story.Raised("a-open", Story.East, Story.Robot), Story.Raised("a-closed", Story.West, Story.Robot)]);
        book.Act("a-closed", ActKind.Acknowledge, "1");
        book.Act("a-closed", ActKind.Resolve, "2", outcome: new CaseOutcome("not_real", null, null, null, null));

        using var again = new Book(book.Path, "webhook");
        again.Outbox.TakeUpConfigured(again.Now);
        Assert.Equal("a-open", Assert.Single(again.Outbox.Due(again.Now, 10)).AlertId);
    }
}
