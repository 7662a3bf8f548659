using LaborRisk.Domain;

namespace LaborRisk.Simulator;

/// <summary>News that makes the whole district search for one topic.</summary>
/// <param name="First">Day since the district's start.</param>
/// <param name="End">The day after the last.</param>
internal readonly record struct PlannedShock(int First, int End, Topic Topic, double Factor)
{
    private const double DaysBetween = 180;
    private const int QuietStart = 60;

    public static PlannedShock[] Plan(DistrictPlan plan)
    {
        var dice = new Dice(plan.Seed, "shocks");
        var count = (int)Math.Round(plan.Days / DaysBetween);
        return [.. Enumerable.Range(0, count).Select(_ => One(dice, plan)).Where(shock => shock.First > QuietStart && shock.End <= plan.Days)];
    }

    public bool Covers(int day) => First <= day && day < End;

    private static PlannedShock One(Dice dice, DistrictPlan plan)
    {
        var first = QuietStart + 1 + dice.Below(Math.Max(1, plan.Days - QuietStart - 10));
        return new PlannedShock(first, first + dice.Whole(3, 5), (Topic)dice.Below(Topics.Scoring), dice.Between(4, 7));
    }
}
