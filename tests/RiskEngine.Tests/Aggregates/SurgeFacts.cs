using LaborRisk.Domain;
using LaborRisk.RiskEngine.Queries;
using LaborRisk.RiskEngine.Scoring;

namespace LaborRisk.RiskEngine.Tests.Aggregates;

/// <summary>A district whose topics go as told, looked at every hour.</summary>
public sealed class SurgeFacts
{
    private const int Usual = 12;
    private static readonly Instant Start = Instant.StartOf(new DateOnly(2025, 3, 3));

    private readonly DistrictActivity district = new();
    private readonly SurgeWatch watch = new();
    private readonly List<DistrictSurge> told = [];
    private int hour = Start.DistrictHour;

    public SurgeFacts() => district.Open(hour);

    [Fact]
    public void A_quiet_district_is_told_nothing()
    {
        Live(days: 90);

        Assert.Empty(told);
    }

    [Fact]
    public void News_about_one_topic_is_told_within_its_first_day_and_at_every_midnight_while_it_lasts()
    {
        Live(days: 60);
        var begins = hour;

        Live(days: 3, loud: Topic.Layoff, times: 5);

        Assert.All(told, surge => Assert.Equal(Topic.Layoff, surge.Topic));
        Assert.InRange(told[0].At.DistrictHour, begins + 1, begins + 23);
        Assert.Equal([begins + 24, begins + 48, begins + 72], told.Skip(1).Select(surge => surge.At.DistrictHour));
        Assert.InRange(told[^1].Factor, 4, 6);
    }

    [Fact]
    public void A_season_that_moves_every_topic_is_no_surge()
    {
        Live(days: 60);
        Live(days: 40, all: 2);

        Assert.Empty(told);
    }

    [Fact]
    public void A_handful_of_workers_is_no_surge()
    {
        Live(days: 60, usual: 0);
        Live(days: 1, loud: Topic.Layoff, usual: 0, times: 9);

        Assert.Empty(told);
    }

    /// <param name="loud">A topic that brings <paramref name="times"/> as much (or just so many, where nothing is usual).</param>
    private void Live(int days, Topic? loud = null, int times = 1, int all = 1, int usual = Usual)
    {
        for (var until = hour + (days * 24); hour < until;)
        {
            for (var topic = 0; topic < Topics.Scoring; topic++)
            {
                var perDay = (Topic)topic == loud ? Math.Max(usual, 1) * times : usual * all;
                for (var i = hour % 24 * perDay / 24; i < ((hour % 24) + 1) * perDay / 24; i++)
                {
                    district.Add(topic, hour);
                }
            }

            district.Open(++hour);
            watch.Look(district, Start.Plus((hour - Start.DistrictHour) * Instant.Hour), hour % 24 == 0, told);
        }
    }
}
