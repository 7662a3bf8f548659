using LaborRisk.Domain;

namespace LaborRisk.RiskEngine.Tests.Facts;

public sealed class FigureFacts
{
    private const int Company = 3;

    [Fact]
    public void Half_the_wages_unpaid_raises_the_score()
    {
        using var shard = Reporting(months: 6);

        shard.Report(Report(shard, paid: 0.5)).Settle();

        Assert.True(shard.ScoreOf(Company) > 1, $"{shard.ScoreOf(Company)}");
        Assert.Contains(shard.Scores[^1].Drivers.OfType<EmploymentDriver>(), driver => driver.Indicator == Indicator.WagesPaidRatio);
    }

    [Fact]
    public void A_restated_report_replaces_and_does_not_add()
    {
        using var shard = Reporting(months: 6);
        shard.Report(Report(shard, paid: 0.5)).Wait(Instant.Hour).Settle();
        Assert.True(shard.ScoreOf(Company) > 1);
        var told = shard.ScoreOf(Company);

        shard.Report(Report(shard, paid: 0.5)).Wait(Instant.Hour).Settle();
        Assert.Equal(told, shard.ScoreOf(Company), 0.2);

        shard.Report(Report(shard, paid: 1)).Settle();
        Assert.True(shard.ScoreOf(Company) < 1, $"{shard.ScoreOf(Company)}");
    }

    [Fact]
    public void A_report_older_than_the_latest_changes_nothing()
    {
        using var shard = Reporting(months: 6);
        using var without = Reporting(months: 6);
        shard.Report(Report(shard)).Settle();
        without.Report(Report(without)).Settle();

        shard.Report(Report(shard, paid: 0.3, monthsAgo: 3)).Settle();
        shard.Report(Report(shard, paid: 0.3) with { ReportedAt = shard.Clock.Plus(-5 * Instant.Day) }).Settle();

        Assert.Equal(without.Wait(10 * Instant.Day).Settle().Published(), shard.Wait(10 * Instant.Day).Settle().Published());
    }

    [Fact]
    public void A_merger_is_no_distress()
    {
        foreach (var headcount in (int[])[400, 2_000, 30])
        {
            using var shard = Reporting(months: 6);
            shard.Report(Report(shard, headcount: headcount)).Wait(Instant.Day).Settle();
            Assert.True(shard.HighestOf(Company) < new LevelLimits().Yellow, $"{headcount} staff: {shard.HighestOf(Company)}");
        }
    }

    [Fact]
    public void Half_the_staff_gone_by_its_own_account_is()
    {
        using var shard = Reporting(months: 6);

        shard.Report(Report(shard, headcount: 50, separations: 50)).Settle();

        Assert.True(shard.ScoreOf(Company) > 5, $"{shard.ScoreOf(Company)}");
    }

    [Fact]
    public void A_missing_report_alone_never_alerts()
    {
        using var shard = Reporting(months: 6);

        shard.Wait(200 * Instant.Day).Settle();

        Assert.True(shard.HighestOf(Company) < new LevelLimits().Yellow, $"{shard.HighestOf(Company)}");
    }

    [Fact]
    public void Full_pay_on_paper_does_not_cancel_what_workers_ask()
    {
        using var silent = Reporting(months: 6);
        using var full = Reporting(months: 6);
        full.Report(Report(full, paid: 1)).Pass();

        SearchFacts.Burst(silent, Company, 6);
        SearchFacts.Burst(full, Company, 6);

        Assert.True(silent.ScoreOf(Company) >= 20, $"{silent.ScoreOf(Company)}");
        Assert.True(full.ScoreOf(Company) >= silent.ScoreOf(Company) / 2, $"{full.ScoreOf(Company)} beside {silent.ScoreOf(Company)}");
    }

    /// <summary>A company of a hundred that has reported well for some months, each on the sixth of the next; the last month is still due.</summary>
    private static Shard Reporting(int months)
    {
        var shard = new Shard(Shard.Companies(40), start: Instant.StartOf(new DateOnly(2025, 2, 6)).Plus(9 * Instant.Hour));
        for (var month = 0; month < months; month++)
        {
            shard.Report(Report(shard));
            for (var i = 0; i < 60; i++)
            {
                shard.Ask(8 + (i * 7 % 32), (Topic)(i * 5 % Topics.Scoring)).Wait(Instant.Day / 2 * 61 / 60);
            }
        }

        var due = Instant.StartOf(new DateOnly(2025, 2 + months, 6)).Plus(9 * Instant.Hour);
        return shard.Wait(Math.Max(0, due - shard.Clock)).Settle();
    }

    private static EmploymentReport Report(Shard shard, double paid = 1, int headcount = 100, int separations = 2, int monthsAgo = 1)
    {
        var today = shard.Clock.DistrictDate;
        var month = today.AddDays(1 - today.Day).AddMonths(-monthsAgo);
        return new EmploymentReport(Company, month, month.AddMonths(1).AddDays(-1), shard.Clock, headcount)
        {
            Hires = 2,
            Separations = separations,
            Insured = headcount,
            WagesDue = 600_000,
            WagesPaid = 600_000 * paid,
            Production = Production.Normal,
        };
    }
}
