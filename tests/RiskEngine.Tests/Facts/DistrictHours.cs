using LaborRisk.RiskEngine.Queries;

namespace LaborRisk.RiskEngine.Tests.Facts;

public sealed class DistrictHours
{
    [Fact]
    public void The_first_hours_of_1970_have_hours_before_them_too()
    {
        var activity = new DistrictActivity();
        activity.Open(10);
        activity.Add(0, 10);
        activity.Open(600);

        Assert.Equal(0, activity.Seen(0, 0));
    }
}
