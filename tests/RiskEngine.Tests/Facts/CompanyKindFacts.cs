using LaborRisk.Domain;

namespace LaborRisk.RiskEngine.Tests.Facts;

/// <summary>What is expected of a company follows from others: those like it, and all but itself.</summary>
public sealed class CompanyKindFacts
{
    private const long Minute = 60_000;

    [Fact]
    public void Five_workers_on_five_unrelated_topics_are_heard()
    {
        using var shard = SearchFacts.Calm(days: 30);

        foreach (var topic in (Topic[])[Topic.WorkInjury, Topic.OwnershipChange, Topic.Dispatch, Topic.WorkingHours, Topic.SpecialProtection])
        {
            shard.Wait(Minute).Ask(7, topic);
        }

        shard.Pass();

        Assert.True(shard.ScoreOf(7) >= 1, $"{shard.ScoreOf(7)}");
    }

    [Fact]
    public void In_a_district_of_three_companies_a_burst_does_not_explain_itself()
    {
        using var shard = new Shard(3);
        for (var day = 0; day < 60; day++)
        {
            if (day % 6 == 0)
            {
                shard.Ask(day / 6 % 3);
            }

            shard.Wait(Instant.Day);
        }

        for (var day = 0; day < 5; day++)
        {
            SearchFacts.Burst(shard, 1, 2);
            shard.Wait(Instant.Day);
        }

        Assert.True(shard.Settle().HighestOf(1) >= new LevelLimits().Yellow, $"{shard.HighestOf(1)}");
    }

    [Fact]
    public void What_is_usual_in_one_industry_is_news_in_another()
    {
        const int Companies = 60;
        using var shard = new Shard(new CompanyDirectory(Enumerable.Range(0, Companies).Select(i =>
            new Enterprise($"91990001TEST{i:D6}", $"企业{i:D3}", "镇街01", Talks(i) ? "H62" : "C39", 100, "", ""))));
        var turn = 0;
        for (var day = 0; day < 120; day++)
        {
            // Of those who ask, nine of ten work in the industry that talks; two companies are silent so far.
            for (var i = 0; i < 4; i++)
            {
                turn++;
                var any = turn * 7 % Companies;
                shard.Wait(Minute).Ask(turn % 10 == 0 == Talks(any) || any < 2 ? 2 + (turn % 10 == 0 ? 1 : 0) + (turn % 29 * 2) : any);
            }

            shard.Wait(Instant.Day - (4 * Minute));
        }

        SearchFacts.Burst(shard, 0, 4);
        SearchFacts.Burst(shard, 1, 4);

        Assert.True(shard.ScoreOf(0) < shard.ScoreOf(1), $"{shard.ScoreOf(0)} {shard.ScoreOf(1)}");

        static bool Talks(int company) => company % 2 == 0;
    }
}
