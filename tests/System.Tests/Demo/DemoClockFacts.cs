using LaborRisk.Domain;
using LaborRisk.Server.Demo;

namespace LaborRisk.WholeProduct.Demo;

public sealed class DemoClockFacts
{
    private static readonly Instant Opening = Instant.StartOf(new DateOnly(2026, 11, 3)).Plus(8 * Instant.Hour);

    [Fact]
    public void The_clock_stands_at_the_opening_until_it_is_started()
    {
        var wall = new TurnedTime();
        var clock = new DemoClock(Opening, 120, wall);
        wall.Turn(TimeSpan.FromHours(1));

        Assert.Equal(Opening, clock.Now);
    }

    [Fact]
    public void A_minute_on_the_wall_is_two_hours_in_the_district()
    {
        var wall = new TurnedTime();
        var clock = new DemoClock(Opening, 120, wall);
        clock.Start();
        wall.Turn(TimeSpan.FromSeconds(30));
        clock.Start();
        wall.Turn(TimeSpan.FromSeconds(30));

        Assert.Equal(Opening.Plus(2 * Instant.Hour), clock.Now);
        Assert.Equal(clock.Now, Instant.From(clock.GetUtcNow()));
    }

    [Fact]
    public void A_timer_of_the_district_is_as_much_shorter_on_the_wall()
    {
        var wall = new TurnedTime();
        using var timer = new DemoClock(Opening, 120, wall).CreateTimer(_ => { }, null, TimeSpan.FromHours(2), Timeout.InfiniteTimeSpan);

        Assert.Equal((TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan), wall.LastTimer);
    }
}
