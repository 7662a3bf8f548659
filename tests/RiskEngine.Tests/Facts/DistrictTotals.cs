using LaborRisk.Domain;
using LaborRisk.RiskEngine.Queries;

namespace LaborRisk.RiskEngine.Tests.Facts;

public sealed class DistrictTotals
{
    private const int FirstHour = 480_000;

    [Fact]
    public void A_late_query_counts_in_the_windows_of_its_own_hour()
    {
        var district = Opened(FirstHour, FirstHour + 100);

        district.Add(0, FirstHour + 100 - 30);

        Assert.Equal([0, 1, 1, 1, 1], Seen(district));
    }

    [Fact]
    public void A_query_from_before_the_first_record_leaves_the_windows_too()
    {
        var district = Opened(FirstHour);
        district.Add(0, FirstHour - 20);

        district.Open(FirstHour + (30 * 24));

        Assert.Equal([0, 0, 0, 0, 0], Seen(district));
    }

    [Fact]
    public void Whatever_was_asked_has_left_the_windows_when_the_horizon_has_passed()
    {
        var district = Opened(FirstHour);
        for (var hour = 0; hour < 2_000; hour++)
        {
            district.Open(FirstHour + hour);
            district.Add(0, FirstHour + hour);
            district.Add(0, FirstHour + hour - (hour * 7 % 49));
        }

        district.Open(FirstHour + 2_000 + (22 * 24));

        Assert.Equal([0, 0, 0, 0, 0], Seen(district));
        Assert.InRange(district.Past[0], 0, 4_000);
    }

    private static DistrictActivity Opened(params int[] hours)
    {
        var district = new DistrictActivity();
        Array.ForEach(hours, district.Open);
        return district;
    }

    private static IEnumerable<int> Seen(DistrictActivity district) =>
        Enumerable.Range(0, QueryParameters.Windows).Select(window => district.Seen((int)Topic.WageArrears, window));
}
