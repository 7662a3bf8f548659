using LaborRisk.Domain;

namespace LaborRisk.RiskEngine.Tests.Facts;

/// <summary>Enterprises that report how many they are and not how many left.</summary>
public sealed class StaffingFacts
{
    private const int Company = 3;
    private static readonly DateOnly First = new(2020, 1, 1);

    [Fact]
    public void A_fall_far_beyond_its_usual_moves_alerts() => Assert.True(HighestAfter(Steady, 9_400) >= Alerting);

    [Fact]
    public void The_same_fall_where_the_headcount_always_moves_so_does_not() =>
        Assert.True(HighestAfter(month => month % 2 == 0 ? 10_000 : 9_400, 9_400) < Alerting);

    [Fact]
    public void A_jump_up_is_no_distress_and_neither_is_its_way_back()
    {
        Assert.True(HighestAfter(Steady, 13_000, 13_010) < Alerting);
        Assert.True(HighestAfter(Steady, 10_650, 10_010) < Alerting);
    }

    [Fact]
    public void A_fall_beyond_the_way_back_is() => Assert.True(HighestAfter(Steady, 10_650, 9_000) >= Alerting);

    [Fact]
    public void One_of_ten_leaving_is_no_distress() => Assert.True(HighestAfter(month => 10, 9) < Alerting);

    private static double Alerting => new LevelLimits().Yellow;

    private static double Steady(int month) => 10_000 + (month * 37 % 50);

    /// <summary>Highest score after four years of such months and then these.</summary>
    private static double HighestAfter(Func<int, double> usual, params double[] then)
    {
        const int Months = 48;
        using var shard = new Shard(Shard.Companies(5), start: ReportingOf(0));
        for (var month = 0; month < Months + then.Length; month++)
        {
            shard.Wait(ReportingOf(month) - shard.Clock);
            var begins = First.AddMonths(month);
            var staff = month < Months ? usual(month) : then[month - Months];
            shard.Report(new EmploymentReport(Company, begins, begins.AddMonths(1).AddDays(-1), shard.Clock, staff)).Pass();
        }

        return shard.Settle().HighestOf(Company);
    }

    private static Instant ReportingOf(int month) => Instant.StartOf(First.AddMonths(month + 1).AddDays(5)).Plus(9 * Instant.Hour);
}
