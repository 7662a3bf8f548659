using LaborRisk.RiskEngine.Aggregates;

namespace LaborRisk.RiskEngine.Tests.Aggregates;

public sealed class CountLawFacts
{
    [Fact]
    public void Log_gamma_is_that_of_the_tables()
    {
        Assert.Equal(Math.Log(Math.Sqrt(Math.PI)), CountLaw.LogGamma(0.5), 1e-11);
        Assert.Equal(Math.Log(3_628_800), CountLaw.LogFactorial(10), 1e-11);
        Assert.Equal(359.1342053695754, CountLaw.LogGamma(100), 1e-9);
    }

    [Fact]
    public void Probabilities_add_up_and_have_the_mean_and_variance_asked_for()
    {
        foreach (var (mean, variance) in ((double, double)[])[(3, 3), (3, 7.5), (0.2, 0.3), (60, 90)])
        {
            var all = Enumerable.Range(0, 500)
                .Select(count => (count, p: Math.Exp(CountLaw.LogProbability(count, mean, variance, CountLaw.LogFactorial(count))))).ToList();
            Assert.Equal(1, all.Sum(at => at.p), 1e-9);
            Assert.Equal(mean, all.Sum(at => at.count * at.p), 1e-6);
            Assert.Equal(variance, all.Sum(at => (at.count - mean) * (at.count - mean) * at.p), 1e-4);
            Assert.Equal(all.Skip(5).Sum(at => at.p) - (all[5].p / 2), CountLaw.MidTail(5, mean, variance), 1e-6);
        }
    }
}
