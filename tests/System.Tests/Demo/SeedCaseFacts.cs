using LaborRisk.Domain;
using LaborRisk.Simulator;

namespace LaborRisk.WholeProduct.Demo;

/// <summary>The case everything is measured by, made by hand in the demo: five visitors, three questions, one afternoon.</summary>
public sealed class SeedCaseFacts
{
    [Theory]
    [InlineData(1UL)]
    [InlineData(2UL)]
    [InlineData(3UL)]
    public void Five_visitors_with_the_three_questions_raise_an_orange_alert_that_may_be_released(ulong seed)
    {
        var district = new LivingDistrict(new LivingPlan { Seed = seed });
        using var run = new LivingRun(district);
        var company = Visit(run, district, visitors: 5);

        var score = run.Scores.FindLast(score => score.Company == company)!;
        var searches = Assert.IsType<QueryDriver>(score.Drivers[0]);
        Assert.True(score.Level >= RiskLevel.Orange, $"{score.Score} {score.Level}");
        Assert.Equal(WorkersBand.From5To9, searches.Workers);
        Assert.True(searches.Topic is Topic.WageArrears or Topic.Insolvency, searches.Topic.Name());
        var raised = Assert.Single(run.Alerts, alert => alert.Company == company && alert.Transition == TransitionKind.Raised);
        Assert.Contains(raised.Recipients, recipient => recipient.Officer.Role == OfficerRole.DistrictUnion);
        Assert.DoesNotContain(raised.Recipients, recipient => recipient.Officer.Role == OfficerRole.UnionChair);
        Assert.Equal(ChairNotice.Released, run.Companies[company].ChairNotice);
        Assert.True(run.Companies[company].Headcount >= new Gates().SmallCompany);
    }

    [Fact]
    public void Two_visitors_raise_nothing_however_much_they_ask()
    {
        var district = new LivingDistrict(new LivingPlan { Seed = 1 });
        using var run = new LivingRun(district);
        var company = Visit(run, district, visitors: 2);

        Assert.DoesNotContain(run.Alerts, alert => alert.Company == company);
        Assert.DoesNotContain(run.Scores, score => score.Company == company && score.At >= district.Opening && score.Drivers.Count > 0);
    }

    [Theory]
    [InlineData(1UL)]
    [InlineData(2UL)]
    [InlineData(3UL)]
    public void What_begins_at_the_opening_alerts_in_the_first_hours(ulong seed)
    {
        var district = new LivingDistrict(new LivingPlan { Seed = seed });
        using var run = new LivingRun(district);
        run.RunUntil(district.Opening.Plus(8 * Instant.Hour));

        var raised = run.Alerts.FindAll(alert => alert.At >= district.Opening && alert.Transition == TransitionKind.Raised);
        Assert.Contains(raised, alert => alert.Topic == Topic.OwnershipChange);
        Assert.Contains(raised, alert => alert.Topic == Topic.WageArrears);
    }

    /// <summary>Each visitor asks the three questions within three minutes, the next comes a quarter of an hour later.</summary>
    private static int Visit(LivingRun run, LivingDistrict district, int visitors)
    {
        run.RunUntil(district.Opening);
        Assert.True(run.Companies.TryFind(district.SeedCase.EnterpriseId, out var company));
        Assert.DoesNotContain(run.Alerts, alert => alert.Company == company);
        var afternoon = district.Opening.Plus(6 * Instant.Hour);
        for (var visitor = 0; visitor < visitors; visitor++)
        {
            for (var question = 0; question < district.SeedCase.Questions.Count; question++)
            {
                var at = afternoon.Plus(((visitor * 15) + question) * 60 * Instant.Second);
                run.Ask(district.SeedCase.EnterpriseId, $"visitor-{visitor}", district.SeedCase.Questions[question], at);
            }
        }

        return company;
    }
}
