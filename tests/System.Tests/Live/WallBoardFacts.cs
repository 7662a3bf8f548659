using LaborRisk.Domain;
using LaborRisk.Server.Wall;

namespace LaborRisk.WholeProduct.Live;

public sealed class WallBoardFacts
{
    [Theory]
    [InlineData(TransitionKind.LevelFell, 0)]
    [InlineData(TransitionKind.Released, 0)]
    [InlineData(TransitionKind.Escalated, 0)]
    [InlineData(TransitionKind.LevelRose, 1)]
    [InlineData(TransitionKind.Raised, 1)]
    public void What_a_person_closed_is_opened_by_rising_alone(TransitionKind next, int open)
    {
        var board = new WallBoard();
        board.Hear(Step(TransitionKind.Raised, 9));
        board.Hear(Step(TransitionKind.LevelFell, 10));
        Assert.Equal(TransitionKind.LevelFell, Assert.Single(board.OpenAlerts).Transition);
        board.Hear(Step(TransitionKind.Resolved, 11));
        board.Hear(Step(next, 12));

        Assert.Equal(open, board.OpenAlerts.Count);
    }

    private static AlertTransition Step(TransitionKind kind, int hour) => new(
        "a", 0, Topic.WageArrears, RiskLevel.Yellow, kind,
        new Instant((20_000 * Instant.Day) + (hour * Instant.Hour)), 50, new DateOnly(2024, 10, 4), 1, [], "", "");
}
