namespace LaborRisk.Simulator.Tests;

public sealed class EpisodeFacts
{
    [Fact]
    public void A_crossing_within_a_week_of_the_last_opens_nothing() => Assert.Equal([0, 8], Openings(0, 0.9, 8));

    [Fact]
    public void An_alarm_that_always_stands_opens_every_28_days() =>
        Assert.Equal([0, 29, 58], Openings([.. Enumerable.Range(0, 70).Select(day => (double)day)]));

    private static double[] Openings(params double[] days)
    {
        var clock = new EpisodeClock();
        return [.. days.Order().Where(day => clock.Opens(day))];
    }
}
