using FsCheck.Fluent;
using LaborRisk.Domain;

namespace LaborRisk.RiskEngine.Tests.Laws;

/// <summary>Nothing published moves on fewer than three workers.</summary>
public sealed class CrowdLaws
{
    [Fact]
    public void One_worker_who_searches_on_every_topic_fifty_times_publishes_nothing()
    {
        using var shard = new Shard(3);
        for (var round = 0; round < 50; round++)
        {
            foreach (var topic in Enum.GetValues<Topic>())
            {
                shard.Ask(1, topic, worker: 0).Wait(7 * 60_000);
            }
        }

        Assert.Empty(shard.Wait(30 * Instant.Day).Settle().Published());
    }

    [Fact]
    public void One_account_of_no_company_that_searches_fifty_times_is_no_surge()
    {
        using var shard = new Shard(3);
        shard.Ask(0).Wait(40 * Instant.Day);
        for (var round = 0; round < 50; round++)
        {
            shard.Ask(Signal.DistrictOnly, Topic.WageArrears, worker: 0).Wait(7 * 60_000);
        }

        Assert.Empty(shard.Wait(2 * Instant.Day).Settle().Surges);
    }

    [Fact]
    public void One_account_that_searches_for_every_company_is_no_surge()
    {
        using var shard = new Shard(60);
        shard.Ask(0).Wait(40 * Instant.Day);
        for (var company = 0; company < 60; company++)
        {
            shard.Ask(company, Topic.WageArrears, worker: 0, weight: 0.2f).Wait(7 * 60_000);
        }

        Assert.Empty(shard.Wait(2 * Instant.Day).Settle().Surges);
    }

    [Fact]
    public void Two_workers_publish_nothing_whatever_they_do() => Effort.ForAll(Step.AnyQuery(2, 2).ArrayOf().Resize(150), 100, steps =>
        Telling.Published(steps).Count == 0);

    [Fact]
    public void Two_workers_of_each_company_never_publish_a_score() => Effort.ForAll(Step.AnyQuery(2, 0, 1, 2, 3).ArrayOf().Resize(150), 100, steps =>
    {
        using var shard = Telling.Play(steps);
        return shard.Scores.Count == 0;
    });

    [Fact]
    public void Two_workers_change_no_published_byte_of_their_company() => Effort.ForAll(
        Step.WithoutQueriesOf(2).Zip(Step.AnyQuery(2, 2).ArrayOf().Resize(80)), 80, told =>
        {
            // The two workers' searches fall between the other records; what passes in time stays the same.
            var (others, two) = told;
            using var without = Telling.Play(others);
            using var with = Telling.Play(others, (shard, i) =>
            {
                if (i < two.Length)
                {
                    two[i].Tell(shard);
                }
            });
            return without.Published(2).SequenceEqual(with.Published(2));
        });

    [Fact]
    public void A_published_search_driver_stands_on_three_workers_of_the_last_21_days() => Effort.ForAll(Step.Story, 150, steps =>
    {
        var asked = new List<(Instant Clock, Instant At, int Company, int Worker)>();
        using var shard = Telling.Play(steps, (told, i) =>
        {
            if (steps[i] is Step.Query { Company: >= 0, Weight: 1 } query && query.Topic != Topic.Other)
            {
                asked.Add((told.Clock, told.Clock.Plus(-query.Late), query.Company, query.Worker));
            }
        });
        return shard.Scores.Where(score => score.Drivers.OfType<QueryDriver>().Any()).All(score =>
            score.Drivers.OfType<QueryDriver>().All(driver => driver.Workers != WorkersBand.Withheld)
            && asked.Where(query => query.Company == score.Company && query.Clock <= score.At && score.At - query.At <= 21 * Instant.Day + 60_000)
                .Select(query => query.Worker).Distinct().Count() >= 3);
    });

    [Fact]
    public void A_raised_gate_withholds_smaller_bands() => Effort.ForAll(Step.Story, 40, steps =>
    {
        using var shard = Telling.Play(steps, thresholds: new Thresholds { Gates = new Gates { Workers = 10 } });
        return shard.Scores.SelectMany(score => score.Drivers).OfType<QueryDriver>().All(driver => driver.Workers >= WorkersBand.From10To19);
    });
}
