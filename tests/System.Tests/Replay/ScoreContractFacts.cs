using System.Globalization;
using System.Text.RegularExpressions;
using LaborRisk.Domain;

namespace LaborRisk.WholeProduct.Replay;

/// <summary>The lines of <c>scores.ndjson</c> as the contract promises them.</summary>
[Collection(ReplayTests.Name)]
public sealed partial class ScoreContractFacts
{
    private readonly string[] lines;
    private readonly List<ScoreLine> scores;

    public ScoreContractFacts(SimulatedDistrict district)
    {
        lines = [.. Written.Lines(district.Replay().Written.Scores)];
        scores = [.. lines.Select(ScoreLine.Of)];
    }

    [GeneratedRegex("\"score\":\\d{1,3}\\.\\d,")]
    private static partial Regex OneDecimal();

    [GeneratedRegex("\"probability\":[01]\\.\\d\\d[,}]")]
    private static partial Regex TwoDecimals();

    [GeneratedRegex(@"^(0|0\.0*[1-9]|[1-9]0*)$")]
    private static partial Regex OneSignificantDigit();

    [Fact]
    public void Lines_come_in_the_order_of_the_clock() => Assert.True(scores.Zip(scores.Skip(1)).All(pair => pair.First.At <= pair.Second.At));

    [Fact]
    public void A_line_is_written_for_a_move_of_a_point_another_level_or_the_close_of_a_day() => Assert.DoesNotContain(Moves(), move =>
        Math.Abs(move.Now.Score - move.Before.Score) < 0.999
        && move.Now.Level == move.Before.Level
        && move.Now.Score != 0
        && move.Now.At != Instant.StartOfDay(move.Now.At.DistrictDay));

    [Fact]
    public void Below_half_a_point_there_is_one_nought_and_then_silence() => Assert.DoesNotContain(Moves(), move =>
        move.Now.Score < 0.5 && (move.Now is not { Score: 0, Level: "none", Drivers.Count: 0 } || move.Before.Score == 0));

    [Fact]
    public void Every_day_is_closed_at_midnight_while_a_score_stands() => Assert.DoesNotContain(Moves(), move =>
        move.Before.Score > 0 && move.Now.At > Instant.StartOfDay(move.Before.At.DistrictDay + 1));

    [Fact]
    public void Numbers_have_their_digits() => Assert.All(lines, line =>
    {
        Assert.Matches(OneDecimal(), line);
        Assert.Equal(line.Split("\"probability\":").Length - 1, TwoDecimals().Count(line));
    });

    [Fact]
    public void A_search_driver_tells_a_window_a_band_and_one_digit()
    {
        var drivers = scores.SelectMany(score => score.Drivers).Where(driver => driver.GetProperty("kind").GetString() == "queries").ToList();

        Assert.NotEmpty(drivers);
        Assert.All(drivers, driver =>
        {
            Assert.Contains(driver.GetProperty("window").GetString(), (string[])["P1D", "P3D", "P7D", "P14D", "P21D"]);
            Assert.Contains(driver.GetProperty("workersBand").GetString(), (string[])["3-4", "5-9", "10-19", "20+"]);
            var expected = driver.GetProperty("expectedWorkers").GetDecimal();
            Assert.Matches(OneSignificantDigit(), expected.ToString("0.###########", CultureInfo.InvariantCulture));
            Assert.Equal(6, driver.EnumerateObject().Count());
        });
    }

    private IEnumerable<(ScoreLine Before, ScoreLine Now)> Moves() => scores.GroupBy(score => score.Company).SelectMany(company =>
        company.Prepend(new ScoreLine(company.Key, new Instant(0), 0, "none", [])).Zip(company));
}
