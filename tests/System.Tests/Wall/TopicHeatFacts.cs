using LaborRisk.Domain;
using LaborRisk.Server.Wall;

namespace LaborRisk.WholeProduct.Wall;

public sealed class TopicHeatFacts
{
    private static readonly Instant Morning = Instant.StartOf(new DateOnly(2025, 11, 20)).Plus(9 * Instant.Hour);

    [Fact]
    public void A_cell_of_few_workers_looks_like_one_of_none_and_no_query_moves_a_running_hour()
    {
        var heat = WithPast();
        heat.Close(Morning);
        Assert.Null(Now(heat));

        Hear(heat, 1, Morning);
        Hear(heat, 2, Morning);
        heat.Close(Morning.Plus(Instant.Hour));
        Assert.Null(Now(heat));

        Hear(heat, 3, Morning.Plus(Instant.Hour));
        heat.Close(Morning.Plus(Instant.Hour + (50 * 60 * Instant.Second)));
        Assert.Null(Now(heat));
        heat.Close(Morning.Plus(2 * Instant.Hour));
        var ratio = Now(heat);
        Assert.NotNull(ratio);

        Hear(heat, 4, Morning.Plus(2 * Instant.Hour));
        Assert.Equal(ratio, Now(heat));
    }

    [Fact]
    public void Queries_that_hardly_count_are_not_shown()
    {
        var heat = WithPast();
        for (ulong worker = 1; worker <= 20; worker++)
        {
            Hear(heat, worker, Morning, weight: 0.1f);
        }

        heat.Close(Morning.Plus(Instant.Hour));
        Assert.Null(Now(heat));
    }

    private static double? Now(TopicHeat heat) => heat.Of(Topic.WageArrears, Morning.DistrictDay, Morning.DistrictDay, 0.5).Ratio;

    private static TopicHeat WithPast()
    {
        var heat = new TopicHeat();
        for (var day = 10; day > 0; day--)
        {
            Hear(heat, 99, Morning.Plus(-day * Instant.Day));
        }

        return heat;
    }

    private static void Hear(TopicHeat heat, ulong worker, Instant at, float weight = 1) => heat.Hear(
        new Signal
        {
            Clock = at,
            At = at,
            Company = 0,
            Kind = SignalKind.Query,
            Topic = Topic.WageArrears,
            Worker = new Pseudonym(worker),
            Weight = weight,
        },
        at.DistrictDay);
}
