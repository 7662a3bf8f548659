using LaborRisk.Domain;

namespace LaborRisk.RiskEngine.Tests.Facts;

public sealed class EventFacts
{
    [Fact]
    public void One_ticket_forwarded_through_three_hotlines_counts_once()
    {
        using var once = Quiet().Happen(1, EnterpriseEventKind.GridReport, ticket: 9, persons: 12).Wait(30 * Instant.Day).Settle();
        using var forwarded = Quiet();
        forwarded.Happen(1, EnterpriseEventKind.GridReport, ticket: 9, persons: 12).Wait(2 * Instant.Hour)
            .Happen(1, EnterpriseEventKind.GridReport, ticket: 9, persons: 12).Wait(20 * Instant.Hour)
            .Happen(1, EnterpriseEventKind.GridReport, ticket: 9, persons: 12).Wait((30 * Instant.Day) - (22 * Instant.Hour)).Settle();

        Assert.NotEmpty(once.Scores);
        Assert.Equal(once.Published(), forwarded.Published());
    }

    [Fact]
    public void Two_tickets_count_more_than_one()
    {
        using var one = Quiet().Happen(1, EnterpriseEventKind.GridReport, ticket: 9, persons: 5).Settle();
        using var two = Quiet().Happen(1, EnterpriseEventKind.GridReport, ticket: 9, persons: 5)
            .Happen(1, EnterpriseEventKind.GridReport, ticket: 10, persons: 5).Settle();

        Assert.True(two.ScoreOf(1) > one.ScoreOf(1));
    }

    [Fact]
    public void A_ticket_that_turns_out_graver_counts_as_the_graver()
    {
        using var shard = Quiet().Happen(1, EnterpriseEventKind.GridReport, ticket: 9, persons: 2).Settle();
        var before = shard.ScoreOf(1);

        shard.Happen(1, EnterpriseEventKind.GridReport, ticket: 9, persons: 50).Settle();

        Assert.True(shard.ScoreOf(1) > before);
    }

    [Fact]
    public void What_our_own_alert_caused_counts_nothing()
    {
        using var shard = Quiet();
        shard.Happen(new EnterpriseEvent(1, EnterpriseEventKind.WorkStoppage, shard.Clock) { CausedByOurAlert = true, Persons = 200 });

        Assert.Empty(shard.Wait(3 * Instant.Day).Settle().Published());
    }

    [Fact]
    public void An_unknown_kind_counts_nothing() =>
        Assert.Empty(Quiet().Happen(1, EnterpriseEventKind.Unknown, persons: 200).Wait(3 * Instant.Day).Settle().Published());

    [Fact]
    public void A_harmless_entry_of_the_register_alone_is_no_alert()
    {
        foreach (var kind in (EnterpriseEventKind[])
            [EnterpriseEventKind.EquityChange, EnterpriseEventKind.AddressChange, EnterpriseEventKind.LegalRepresentativeChange])
        {
            using var shard = Quiet().Happen(1, kind).Wait(Instant.Day).Settle();
            Assert.True(shard.HighestOf(1) < new LevelLimits().Yellow, $"{kind}: {shard.HighestOf(1)}");
        }
    }

    [Fact]
    public void A_report_fades()
    {
        using var shard = Quiet().Happen(1, EnterpriseEventKind.WorkStoppage, persons: 40).Settle();
        var told = shard.ScoreOf(1);

        Assert.True(told > 0);
        Assert.True(shard.Wait(20 * Instant.Day).Settle().ScoreOf(1) < told);
        Assert.Equal(0, shard.Wait(70 * Instant.Day).Settle().ScoreOf(1));
    }

    private static Shard Quiet() => SearchFacts.Calm(days: 10);
}
