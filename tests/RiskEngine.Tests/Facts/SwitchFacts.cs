using LaborRisk.Domain;

namespace LaborRisk.RiskEngine.Tests.Facts;

public sealed class SwitchFacts
{
    private const int Company = 7;
    private const long Minute = 60_000;

    [Fact]
    public void Searches_that_are_switched_off_move_nothing()
    {
        using var shard = Watching(new EvidenceSwitches { Searches = false });

        Ask(shard, 12).Happen(Company, EnterpriseEventKind.GridReport, ticket: 1, persons: 20).Wait(Instant.Day).Settle();

        Assert.NotEmpty(shard.Scores);
        Assert.DoesNotContain(shard.Scores.SelectMany(score => score.Drivers), driver => driver is QueryDriver);
    }

    [Fact]
    public void Events_that_are_switched_off_move_nothing()
    {
        using var shard = Watching(new EvidenceSwitches { Events = false });

        shard.Happen(Company, EnterpriseEventKind.GridReport, ticket: 1, persons: 20).Wait(Instant.Day).Settle();

        Assert.Empty(shard.Scores);
    }

    [Fact]
    public void Figures_that_are_switched_off_move_nothing()
    {
        using var shard = Watching(new EvidenceSwitches { Figures = false });

        Owing(shard);

        Assert.Empty(shard.Scores);
    }

    [Fact]
    public void Without_related_topics_each_topic_stands_for_itself()
    {
        using var together = Watching(new EvidenceSwitches());
        using var apart = Watching(new EvidenceSwitches { RelatedTopics = false });

        foreach (var shard in (Shard[])[together, apart])
        {
            Ask(shard, 2, Topic.WageArrears);
            Ask(shard, 2, Topic.Insolvency).Settle();
        }

        Assert.True(together.HighestOf(Company) > 0, $"{together.HighestOf(Company)}");
        Assert.Equal(0, apart.HighestOf(Company));

        Ask(apart, 3, Topic.Insolvency).Settle();
        Assert.True(apart.HighestOf(Company) > 0, $"{apart.HighestOf(Company)}");
    }

    [Fact]
    public void By_rules_five_workers_in_a_week_reach_yellow_and_four_say_nothing()
    {
        using var shard = Watching(new EvidenceSwitches { Statistics = false });

        Ask(shard, 4).Settle();
        Assert.Equal(0, shard.HighestOf(Company));

        Ask(shard, 1).Settle();
        Assert.Equal(RiskLevel.Yellow, shard.Scores.Last(score => score.Company == Company).Level);
    }

    [Fact]
    public void By_rules_workers_of_an_earlier_week_do_not_count()
    {
        using var shard = Watching(new EvidenceSwitches { Statistics = false });

        Ask(shard, 4).Wait(8 * Instant.Day).Settle();
        Ask(shard, 4).Settle();

        Assert.Equal(0, shard.HighestOf(Company));
    }

    [Fact]
    public void By_rules_reports_score_and_figures_do_not()
    {
        using var reported = Watching(new EvidenceSwitches { Statistics = false });
        using var owing = Watching(new EvidenceSwitches { Statistics = false });

        reported.Happen(Company, EnterpriseEventKind.GridReport, ticket: 1, persons: 20).Settle();
        Owing(owing);

        Assert.True(reported.ScoreOf(Company) > 0);
        Assert.Empty(owing.Scores);
    }

    private static Shard Watching(EvidenceSwitches switches)
    {
        var shard = new Shard(thresholds: new Thresholds { Evidence = switches });
        SearchFacts.CalmDays(shard, 10);
        return shard;
    }

    private static Shard Ask(Shard shard, int workers, Topic topic = Topic.WageArrears)
    {
        for (var i = 0; i < workers; i++)
        {
            shard.Ask(Company, topic).Wait(Minute);
        }

        return shard.Pass();
    }

    /// <summary>Everybody reports in full for some months, then one company owes half.</summary>
    private static void Owing(Shard shard)
    {
        for (var month = 1; month <= 6; month++)
        {
            var (start, end) = (shard.Clock.DistrictDate.AddDays(-30), shard.Clock.DistrictDate.AddDays(-1));
            for (var company = 0; company < shard.Directory.Count; company++)
            {
                shard.Report(new EmploymentReport(company, start, end, shard.Clock, 100)
                {
                    WagesDue = 700_000,
                    WagesPaid = month == 6 && company == Company ? 350_000 : 700_000,
                });
            }

            shard.Wait(30 * Instant.Day).Settle();
        }
    }
}
