using LaborRisk.Domain;
using LaborRisk.Server.Wall;

namespace LaborRisk.WholeProduct.Wall;

public sealed class HourlyViewFacts
{
    private static readonly Instant Nine = Instant.StartOfDay(20_000).Plus(9 * Instant.Hour);

    [Fact]
    public void A_figure_stands_still_until_the_hour_is_over()
    {
        var view = new HourlyView<int>();

        Assert.Equal([1, 1, 3], [view.Of(Nine, 1), view.Of(Nine.Plus(Instant.Hour - 1), 2), view.Of(Nine.Plus(Instant.Hour), 3)]);
    }

    [Fact]
    public void A_clock_that_was_ahead_before_the_first_event_does_not_stop_it()
    {
        var view = new HourlyView<int>();
        view.Of(Nine.Plus(30 * Instant.Day), 0);

        Assert.Equal(5, view.Of(Nine, 5));
    }
}
