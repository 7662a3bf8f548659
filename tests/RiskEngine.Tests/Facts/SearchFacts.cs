using LaborRisk.Domain;

namespace LaborRisk.RiskEngine.Tests.Facts;

public sealed class SearchFacts
{
    private const long Minute = 60_000;

    [Fact]
    public void A_burst_of_five_workers_in_the_first_week_of_a_company_is_found()
    {
        using var shard = Calm(days: 5);

        Burst(shard, 7, 5);

        Assert.True(shard.ScoreOf(7) >= 20, $"{shard.ScoreOf(7)}");
    }

    [Fact]
    public void A_single_search_in_the_first_week_is_not()
    {
        using var shard = Calm(days: 5);

        shard.Ask(7).Wait(3 * Instant.Day).Settle();

        Assert.Equal(0, shard.HighestOf(7));
    }

    [Fact]
    public void The_third_worker_is_told_the_moment_he_is_accepted()
    {
        using var shard = Calm(days: 30);
        shard.Ask(7).Wait(5 * Minute).Ask(7).Wait(5 * Minute).Pass();
        Assert.Equal(0, shard.HighestOf(7));

        shard.Ask(7).Pass();

        Assert.Equal(shard.Clock, shard.Scores.Last(score => score.Company == 7).At);
        Assert.Equal(WorkersBand.From3To4, BandOf(shard, 7));
    }

    [Fact]
    public void Within_a_band_the_next_worker_is_told_at_the_whole_hour_and_in_a_new_band_at_once()
    {
        using var shard = Calm(days: 30);
        shard.Wait(Minute - (shard.Clock.Milliseconds % Instant.Hour) + Instant.Hour);
        Burst(shard, 7, 3);
        var told = shard.Scores.Count;

        shard.Ask(7).Wait(Minute).Pass();
        Assert.Equal(told, shard.Scores.Count);

        shard.Ask(7).Pass();
        Assert.Equal(WorkersBand.From5To9, BandOf(shard, 7));
        Assert.Equal(shard.Clock, shard.Scores[^1].At);

        told = shard.Scores.Count;
        shard.Wait(Minute).Ask(7).Pass();
        Assert.Equal(told, shard.Scores.Count);
        shard.Wait(Instant.Hour).Settle();
        Assert.Equal(0, shard.Scores[^1].At.Milliseconds % Instant.Hour);
    }

    [Fact]
    public void A_new_burst_long_after_a_larger_one_is_told_at_once_too()
    {
        using var shard = Calm(days: 30);
        Burst(shard, 7, 6);
        shard.Wait(90 * Instant.Day).Settle();
        Assert.Equal(0, shard.ScoreOf(7));

        shard.Wait(17 * Minute);
        Burst(shard, 7, 5);

        var first = shard.Scores.First(score => score.Company == 7 && score.At > shard.Clock.Plus(-Instant.Hour));
        Assert.NotEqual(0, first.At.Milliseconds % Instant.Hour);
    }

    [Fact]
    public void Silence_lets_the_score_fall()
    {
        using var shard = Calm(days: 30);
        Burst(shard, 7, 8);
        var risen = shard.ScoreOf(7);

        shard.Wait(10 * Instant.Day).Settle();
        var later = shard.ScoreOf(7);
        shard.Wait(15 * Instant.Day).Settle();

        Assert.True(risen >= 20, $"{risen}");
        Assert.True(later < risen, $"{later} < {risen}");
        Assert.Equal(0, shard.ScoreOf(7));
    }

    [Fact]
    public void More_workers_never_score_less()
    {
        var last = 0.0;
        for (var workers = 3; workers <= 20; workers++)
        {
            using var shard = Calm(days: 30);
            Burst(shard, 7, workers);
            shard.Wait(Instant.Hour).Settle();

            Assert.True(shard.ScoreOf(7) >= last - 0.5, $"{workers} workers: {shard.ScoreOf(7)} after {last}");
            last = shard.ScoreOf(7);
        }
    }

    [Fact]
    public void One_worker_who_asks_often_counts_once()
    {
        using var once = Calm(days: 30);
        using var often = Calm(days: 30);
        foreach (var worker in (int[])[0, 1, 2])
        {
            once.Ask(7, worker: worker).Wait(Minute);
            for (var i = 0; i < 40; i++)
            {
                often.Ask(7, worker: worker);
            }

            often.Wait(Minute);
        }

        Assert.Equal(once.Wait(Instant.Day).Settle().Published(7), often.Wait(Instant.Day).Settle().Published(7));
    }

    [Fact]
    public void When_everybody_asks_twice_as_much_no_calm_company_rises()
    {
        using var usual = new Shard(40);
        using var doubled = new Shard(40);
        for (var day = 0; day < 80; day++)
        {
            for (var company = 0; company < 40; company++)
            {
                // Every company asks once in ten days; from day 60 on, everybody twice as often.
                AskIf((company + day) % 10 == 0, company, both: true);
                AskIf(day >= 60 && (company + day) % 10 == 5, company, both: false);
            }

            usual.Wait(12 * Instant.Hour);
            doubled.Wait(12 * Instant.Hour);
        }

        var risen = doubled.Settle().Scores.Select(score => score.Score).DefaultIfEmpty().Max();
        Assert.True(risen < new LevelLimits().Yellow, $"{risen}");
        Assert.Equal(40, usual.Settle().Directory.Count);

        void AskIf(bool asks, int company, bool both)
        {
            usual.Wait(asks ? Minute : 0);
            doubled.Wait(asks ? Minute : 0);
            if (asks)
            {
                _ = both ? usual.Ask(company) : usual;
                doubled.Ask(company);
            }
        }
    }

    [Fact]
    public void What_is_no_labour_matter_never_scores()
    {
        using var shard = Calm(days: 30);
        for (var worker = 0; worker < 30; worker++)
        {
            shard.Ask(7, Topic.Other).Wait(Minute);
        }

        Assert.Equal(0, shard.Wait(Instant.Day).Settle().HighestOf(7));
    }

    [Fact]
    public void Red_needs_two_kinds_of_evidence_or_ten_workers()
    {
        var everything = new Thresholds { Levels = new LevelLimits(1, 1, 1, 1) };
        foreach (var workers in (int[])[3, 5, 9, 10, 14])
        {
            using var shard = new Shard(40, everything);
            CalmDays(shard, 30);
            Burst(shard, 7, workers);
            shard.Wait(Instant.Hour).Settle();
            Assert.Equal(workers >= 10 ? RiskLevel.Red : RiskLevel.Orange, shard.Scores.Where(score => score.Company == 7).Max(score => score.Level));
        }

        using var corroborated = new Shard(40, everything);
        CalmDays(corroborated, 30);
        Burst(corroborated, 7, 6);
        corroborated.Happen(7, EnterpriseEventKind.WorkStoppage, persons: 30).Settle();
        Assert.Equal(RiskLevel.Red, corroborated.Scores.Last(score => score.Company == 7).Level);
    }

    [Fact]
    public void No_decision_about_a_large_company_hangs_on_the_key_of_the_pseudonyms()
    {
        using var one = Crowded(key: 1);
        using var other = Crowded(key: 77);

        Assert.NotEmpty(one.Scores);
        Assert.Equal(one.Published(), other.Published());
    }

    /// <summary>A hundred and fifty workers ask about related topics, few of them about the main one.</summary>
    private static Shard Crowded(ulong key)
    {
        var shard = new Shard(40, key: key);
        CalmDays(shard, 20);
        for (var i = 0; i < 150; i++)
        {
            shard.Ask(7, i % 30 == 0 ? Topic.Insolvency : (i % 2 == 0 ? Topic.WageArrears : Topic.Layoff)).Wait(20 * Minute);
        }

        return shard.Settle();
    }

    internal static Shard Calm(int days)
    {
        var shard = new Shard(40);
        CalmDays(shard, days);
        return shard;
    }

    internal static void Burst(Shard shard, int company, int workers)
    {
        for (var i = 0; i < workers; i++)
        {
            shard.Wait(i == 0 ? 0 : Minute).Ask(company);
        }

        shard.Pass();
    }

    /// <summary>A worker somewhere asks about something four times a day.</summary>
    internal static void CalmDays(Shard shard, int days)
    {
        for (var i = 0; i < days * 4; i++)
        {
            shard.Ask(8 + (i * 7 % 32), (Topic)(i * 5 % Topics.Scoring)).Wait(6 * Instant.Hour);
        }

        shard.Settle();
    }

    private static WorkersBand BandOf(Shard shard, int company) =>
        shard.Scores.Last(score => score.Company == company).Drivers.OfType<QueryDriver>().Single().Workers;
}
