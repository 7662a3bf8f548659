using LaborRisk.Domain;
using LaborRisk.RiskEngine.Scoring;

namespace LaborRisk.RiskEngine.Tests.Facts;

public sealed class AlarmBudgetFacts
{
    [Fact]
    public void Given_levels_stay_whatever_happens()
    {
        var given = new LevelLimits(5, 40, 60, 80);
        var budget = new AlarmBudget(new Thresholds { Levels = given }, 406);

        Live(budget, weeks: 30, perWeek: 50, tenths: 500);

        Assert.Equal(given, budget.Limits);
    }

    [Fact]
    public void A_district_of_usual_size_begins_with_the_usual_levels() =>
        Assert.Equal(new LevelLimits(), new AlarmBudget(new Thresholds(), 406).Limits);

    [Theory]
    [InlineData(0.25)]
    [InlineData(1)]
    [InlineData(4)]
    public void Yellow_begins_where_as_many_false_episodes_open_as_wanted(double wanted)
    {
        var budget = new AlarmBudget(new Thresholds { FalseEpisodesPerWeek = wanted }, 406);

        // Scores rise to each of 2, 4, 6, … 60, the rarer the higher: above a score of x there are some 12 / x a week.
        var owed = new double[31];
        var dice = new Random(7);
        var tops = new List<int>();
        for (var week = 0; week < 100; week++)
        {
            for (var i = 1; i <= 30; i++)
            {
                owed[i] += 12.0 / (i * i) * dice.NextDouble();
                for (; owed[i] >= 1; owed[i]--)
                {
                    budget.Rise(0, i * 20);
                    tops.Add(i * 20);
                }
            }

            budget.CloseWeek();
        }

        var yellow = budget.Limits.Yellow;
        var falsePerWeek = tops.Where(top => top >= yellow * 10).Sum(top => 1 - (top / 1000.0)) / 100;
        Assert.True(falsePerWeek <= wanted * 1.25 && (falsePerWeek >= wanted * 0.6 || yellow <= 1.5 || yellow >= 30), $"{yellow}: {falsePerWeek}");
    }

    [Fact]
    public void A_larger_budget_never_raises_a_limit()
    {
        var last = double.MaxValue;
        foreach (var wanted in (double[])[0.1, 0.3, 1, 3, 10])
        {
            var budget = new AlarmBudget(new Thresholds { FalseEpisodesPerWeek = wanted }, 1_000);
            Live(budget, weeks: 20, perWeek: 3, tenths: 90);

            Assert.True(budget.Limits.Yellow <= last, $"{wanted}");
            last = budget.Limits.Yellow;
        }
    }

    [Fact]
    public void An_episode_that_turns_out_likely_is_less_false_than_it_looked_when_it_opened()
    {
        var stays = new AlarmBudget(new Thresholds(), 406);
        var turns = new AlarmBudget(new Thresholds(), 406);
        for (var week = 0; week < 40; week++)
        {
            for (var i = 0; i < 3; i++)
            {
                stays.Rise(0, 100);
                turns.Rise(0, 100);
                turns.Rise(100, 950);
            }

            stays.CloseWeek();
            turns.CloseWeek();
        }

        Assert.True(turns.Limits.Yellow < stays.Limits.Yellow, $"{turns.Limits} {stays.Limits}");
    }

    [Fact]
    public void Levels_never_decrease()
    {
        foreach (var perWeek in (int[])[0, 1, 10, 400])
        {
            var budget = new AlarmBudget(new Thresholds(), 5_000);
            Live(budget, weeks: 60, perWeek, tenths: 600);

            var (blue, yellow, orange, red) = budget.Limits;
            Assert.True(blue <= yellow && yellow <= orange && orange <= red, $"{budget.Limits}");
        }
    }

    private static void Live(AlarmBudget budget, int weeks, int perWeek, int tenths)
    {
        for (var week = 0; week < weeks; week++)
        {
            for (var i = 0; i < perWeek; i++)
            {
                budget.Rise(0, tenths);
            }

            budget.CloseWeek();
        }
    }
}
