namespace LaborRisk.Simulator.Tests;

public sealed class DiceFacts
{
    [Fact]
    public void The_same_seed_and_purpose_give_the_same_numbers_on_every_machine_and_version()
    {
        var dice = new Dice(42, "test");
        Assert.Equal([14573812420149127822, 17857191880990099791], [dice.Bits(), dice.Bits()]);
    }

    [Fact]
    public void Another_purpose_is_another_stream() => Assert.NotEqual(new Dice(42, "one").Bits(), new Dice(42, "two").Bits());

    [Theory]
    [InlineData(0.3)]
    [InlineData(4)]
    [InlineData(250)]
    public void Poisson_counts_have_their_mean_and_variance(double mean)
    {
        var dice = new Dice(1, "poisson");
        var counts = Enumerable.Range(0, 20_000).Select(_ => (double)dice.Poisson(mean)).ToArray();
        var average = counts.Average();
        Assert.InRange(average / mean, 0.97, 1.03);
        Assert.InRange(counts.Average(count => (count - average) * (count - average)) / mean, 0.93, 1.07);
    }

    [Fact]
    public void Gamma_draws_have_mean_1_and_variance_1_over_shape()
    {
        var dice = new Dice(1, "gamma");
        var draws = Enumerable.Range(0, 50_000).Select(_ => dice.GammaOfMeanOne(2)).ToArray();
        Assert.InRange(draws.Average(), 0.98, 1.02);
        Assert.InRange(draws.Average(draw => (draw - 1) * (draw - 1)), 0.47, 0.53);
    }

    [Fact]
    public void A_crowd_is_of_different_workers_and_never_larger_than_the_staff()
    {
        var dice = new Dice(1, "crowd");
        Assert.Equal(30, Crowd.Of(30, 100, dice).Distinct().Count());
        Assert.Equal(8, Crowd.Of(30, 8, dice).Distinct().Count());
    }
}
