using LaborRisk.Domain;

namespace LaborRisk.Simulator;

/// <summary>A fifth of the staff, one search each, about everything, on one day.</summary>
internal static class LawClassSearches
{
    private const double Share = 0.2;

    public static IEnumerable<Search> Of(LawClassDay lesson, int headcount, Dice dice) =>
        Crowd.Of((int)(headcount * Share), headcount, dice)
            .Select(worker => new Search(lesson.Company, worker, (Topic)dice.Below(Topics.Scoring), SearchCalendar.Moment(dice, lesson.Day)));
}
