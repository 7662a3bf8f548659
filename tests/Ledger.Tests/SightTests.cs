namespace LaborRisk.Ledger.Tests;

public sealed class SightTests
{
    private static readonly Sight East = new Sight.Town("东街", "t-east");

    [Fact]
    public void A_town_sees_its_own_alerts_and_no_other()
    {
        using var book = new Book();
        book.Alerts.Record([Story.Raised("a-east", Story.East), Story.Raised("a-west", Story.West)]);

        Assert.Equal(["a-east"], Ids(book, East));
        Assert.Null(book.Desk.Find(East, "a-west"));
        Assert.Equal(1, book.Figures.Of(East).Open);
        Assert.Equal(ActResult.NotFound, book.Desk.Do(East, new AlertAct("a-west", ActKind.Acknowledge, "t-east", "k", null, null, null)));
    }

    [Fact]
    public void What_only_the_desk_was_told_no_town_sees()
    {
        using var book = new Book();
        book.Alerts.Record([Story.Raised("a-small", Story.East, Story.Desk)]);

        Assert.Empty(Ids(book, East));
        Assert.Equal(["a-small"], Ids(book, new Sight.District()));
    }

    [Fact]
    public void A_town_officer_who_is_the_chair_does_not_see_the_alert_of_that_company()
    {
        using var book = new Book();
        book.Alerts.Record([Story.Raised("a-0", Story.East), Story.Raised("a-1", Story.EastToo)]);

        Assert.Equal(["a-1"], Ids(book, new Sight.Town("东街", "chair0")));
    }

    [Fact]
    public void Nothing_is_seen_by_those_inside()
    {
        using var book = new Book();
        book.Alerts.Record([Story.Raised("a-0", Story.East)]);

        Assert.Empty(Ids(book, new Sight.Nothing()));
    }

    [Fact]
    public void A_chair_reads_the_own_notices_of_enterprises_whose_chair_he_is()
    {
        using var book = new Book();
        book.Alerts.Record([Story.Raised("a-0", Story.East), Story.Raised("a-1", Story.EastToo)]);
        book.Act("a-0", ActKind.Release, "0");
        book.Act("a-1", ActKind.Release, "1");

        var notice = Assert.Single(book.Notices.List(new NoticeReader("chair0", AsChair: true)));
        Assert.Equal(("a-0", "other"), (notice.AlertId, notice.Topic));
        Assert.Null(book.Notices.Find(new NoticeReader("chair1", AsChair: true), notice.NoticeId));
        Assert.Equal(AnswerResult.NotFound, book.Notices.Answer(new NoticeReader("chair1", AsChair: true), notice.NoticeId, "known", null));
        Assert.Empty(book.Notices.List(new NoticeReader("", AsChair: false)));
    }

    [Fact]
    public void Pages_show_every_alert_once()
    {
        using var book = new Book();
        book.Alerts.Record([.. Enumerable.Range(0, 25).Select(i => Story.Raised($"a-{i:D2}", Story.East))]);
        var seen = new List<string>();
        PageMark? after = null;
        do
        {
            var page = book.Desk.List(new Sight.District(), new AlertRequest(After: after, Size: 10));
            seen.AddRange(page.Items.Select(alert => alert.AlertId));
            after = page.Next;
        }
        while (after is not null);

        Assert.Equal(Enumerable.Range(0, 25).Select(i => $"a-{i:D2}"), seen.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("第0", 1)]
    [InlineData("示例", 2)]
    [InlineData("a-e", 1)]
    [InlineData("%", 0)]
    [InlineData("_", 0)]
    [InlineData("' OR 1=1 --", 0)]
    public void A_search_finds_names_and_ids_literally(string search, int found)
    {
        using var book = new Book();
        book.Alerts.Record([Story.Raised("a-east", Story.East), Story.Raised("a-west", Story.West)]);

        Assert.Equal(found, book.Desk.List(new Sight.District(), new AlertRequest(Search: search)).Items.Count);
    }

    private static List<string> Ids(Book book, Sight sight) => [.. book.Desk.List(sight, new AlertRequest()).Items.Select(alert => alert.AlertId)];
}
