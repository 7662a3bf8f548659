using LaborRisk.Domain;
using LaborRisk.RiskEngine.Aggregates;

namespace LaborRisk.RiskEngine.Tests.Aggregates;

public sealed class DistrictSeasonFacts
{
    [Fact]
    public void Spring_Festival_is_where_the_lunar_calendar_has_it()
    {
        foreach (var festival in (string[])["2024-02-10", "2025-01-29", "2026-02-17", "2027-02-06"])
        {
            var date = DateOnly.Parse(festival, System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal(1, Of(date)[2]);
            Assert.Equal(0, Of(date.AddDays(-2))[2]);
            Assert.Equal(0, Of(date.AddDays(7))[2]);
            Assert.Equal(1, Of(date.AddDays(-25))[1], 1e-12);
        }
    }

    [Fact]
    public void A_weekend_is_Saturday_and_Sunday()
    {
        var monday = new DateOnly(2025, 11, 3);
        Assert.Equal([0, 0, 0, 0, 0, 1, 1], Enumerable.Range(0, 7).Select(day => Of(monday.AddDays(day))[0]));
    }

    private static double[] Of(DateOnly date)
    {
        var terms = new double[DistrictSeason.Terms];
        DistrictSeason.Write(Instant.StartOf(date).DistrictDay, terms);
        return terms;
    }
}
