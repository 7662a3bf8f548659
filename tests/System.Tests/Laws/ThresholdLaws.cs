using FsCheck.Fluent;
using LaborRisk.Domain;
using LaborRisk.WholeProduct.Replay;

namespace LaborRisk.WholeProduct.Laws;

/// <summary>
/// A higher threshold never adds alerts. Their number is not meant: an alert that stays open under a low limit may, under a higher one, clear and
/// be raised anew. What holds: whenever an alert rises to a level under higher limits, one of that company stands there under lower limits.
/// </summary>
[Collection(ReplayTests.Name)]
public sealed class ThresholdLaws(SimulatedDistrict district)
{
    private static readonly string[] Levels = ["none", "blue", "yellow", "orange", "red"];

    [Fact]
    public void A_higher_limit_raises_no_alert_where_a_lower_one_has_none() => Effort.ForAll(
        Gen.Choose(2, 90).Four().Zip(Gen.Choose(0, 30).Four()), 5, drawn =>
        {
            var ((blue, yellow, orange, red), (moreBlue, moreYellow, moreOrange, moreRed)) = drawn;
            double[] low = [.. new double[] { blue, yellow, orange, red }.Order()];
            var high = low.Zip([moreBlue, moreYellow, moreOrange, moreRed], (limit, more) => limit + more).ToArray();
            for (var i = 1; i < high.Length; i++)
            {
                high[i] = Math.Max(high[i], high[i - 1]);
            }

            return RisesOnlyWithin(Alerts(low), Alerts(high));
        });

    [Fact]
    public void A_raised_yellow_alone_raises_no_alert_where_the_default_has_none()
    {
        var limits = new LevelLimits();
        var usual = Alerts([limits.Blue, limits.Yellow, limits.Orange, limits.Red]);

        Assert.NotEmpty(usual);
        foreach (var share in (double[])[0.1, 0.5, 0.9])
        {
            var yellow = limits.Yellow + (share * (limits.Orange - limits.Yellow));
            Assert.True(RisesOnlyWithin(usual, Alerts([limits.Blue, yellow, limits.Orange, limits.Red])));
        }
    }

    [Fact]
    public void Limits_that_nothing_reaches_raise_nothing() => Assert.Empty(Alerts([100, 100, 100, 100]));

    /// <summary>Whenever an alert rises under high limits, one of the company stands as high under low limits.</summary>
    private static bool RisesOnlyWithin(IReadOnlyList<AlertLine> low, IReadOnlyList<AlertLine> high) =>
        high.Where(alert => alert.Transition is "raised" or "level_rose").All(risen =>
            low.LastOrDefault(alert => alert.Company == risen.Company && alert.At <= risen.At) is { } standing
            && Array.IndexOf(Levels, standing.Level) >= Array.IndexOf(Levels, risen.Level));

    private List<AlertLine> Alerts(double[] limits)
    {
        var thresholds = new Thresholds { Levels = new LevelLimits(limits[0], limits[1], limits[2], limits[3]) };
        return [.. Written.Lines(district.Replay(thresholds: thresholds).Written.Alerts).Select(AlertLine.Of).Where(alert => alert.Company != "*")];
    }
}
