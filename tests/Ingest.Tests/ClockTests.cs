using LaborRisk.Domain;

namespace LaborRisk.Ingest.Tests;

public sealed class ClockTests
{
    [Fact]
    public void Every_sequence_of_the_table_goes_as_it_says()
    {
        var groups = Cases.Groups("ingest-clock.txt").ToList();
        Assert.True(groups.Count > 12);
        foreach (var group in groups)
        {
            var door = new Door().Take([.. group.Select(line => Record(line.Input))]).End();
            var expected = group.Select(line => $"{line.Input} ⇶ {line.Expected}");
            Assert.Equal(expected, group.Select((line, i) => $"{line.Input} ⇶ {Outcome(door, group, i)}"));
            var counters = door.Intake.Counters;
            Assert.Equal(counters.Read, counters.AcceptedInAll + counters.Duplicates + counters.DeadLettersInAll);
            Assert.Equal(group.Count(line => line.Expected == "late"), counters.Late);
            Assert.Equal(group.Count(line => line.Expected == "duplicate"), counters.Duplicates);
        }
    }

    [Fact]
    public void A_held_record_goes_out_before_its_witness_and_the_clock_never_goes_back()
    {
        var door = new Door().Take(Records.Query("a", Time("2025-01-02T00:00")), Records.Query("b", Time("2025-01-01T20:00")));
        Assert.Equal(["2025-01-02T00:00:00+08:00", "2025-01-01T20:00:00+08:00"], door.Signals.Select(signal => signal.At.ToString()));
        Assert.All(door.Signals, signal => Assert.Equal("2025-01-02T00:00:00+08:00", signal.Clock.ToString()));
    }

    [Fact]
    public void Records_from_the_given_end_on_are_not_taken_nor_counted()
    {
        var door = new Door(until: Instant.StartOf(new DateOnly(2025, 1, 2)));
        door.Take(
            Records.Query("a", Time("2025-01-01T00:00")),
            Records.Query("b", Time("2025-01-01T23:00")),
            Records.Query("c", Time("2025-01-02T00:00")),
            Records.Query("d", Time("2025-01-01T23:30")));
        Assert.True(door.End().Intake.Ended);
        Assert.Equal((2, 2), (door.Signals.Count, door.Intake.Counters.Read));
    }

    [Fact]
    public void A_held_record_beyond_the_given_end_is_not_taken_either()
    {
        var door = new Door(until: Instant.StartOf(new DateOnly(2025, 1, 2)));
        door.Take(
            Records.Query("a", Time("2025-01-01T00:00")),
            Records.Query("b", Time("2025-01-01T01:00")),
            Records.Query("c", Time("2025-02-01T00:00")),
            Records.Query("c", Time("2025-02-01T00:00")),
            Records.Query("d", Time("2025-02-01T00:30")));
        Assert.True(door.End().Intake.Ended);
        Assert.Equal((2, 2, 0), (door.Signals.Count, door.Intake.Counters.AcceptedInAll, door.Intake.Counters.DeadLettersInAll));
    }

    [Fact]
    public void On_the_arrival_clock_a_device_that_runs_ahead_counts_now_and_one_a_day_ahead_is_refused()
    {
        var now = new DateTimeOffset(2025, 1, 1, 12, 0, 0, TimeSpan.FromHours(8));
        var door = new Door(arrival: new Standstill(now));
        door.Take(
            Records.Query("a", Time("2025-01-01T11:59")),
            Records.Query("b", Time("2025-01-01T15:00")),
            Records.Query("c", Time("2025-01-02T12:01")),
            Records.Query("d", Time("2025-01-01T09:00")));
        Assert.All(door.Signals, signal => Assert.Equal(Instant.From(now), signal.Clock));
        Assert.Equal(Instant.From(now), door.Signals[1].At);
        Assert.Equal((3, 1), (door.Signals.Count, door.Intake.Counters.Late));
        Assert.Equal(DeadLetterReason.EventTimeOutOfRange, Assert.Single(door.DeadLetters).Reason);
    }

    private sealed class Standstill(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }

    private static string Time(string minute) => minute + ":00+08:00";

    private static string Record(string input)
    {
        var words = input.Split(' ');
        return words[0] switch
        {
            "query" => Records.Query(words[1], Time(words[2])),
            "event" => Records.Event(words[1], Time(words[2])),
            _ => Records.Statistics(words[1], Time(words[2]), words[3][..8] + "01", words[3]),
        };
    }

    private static string Outcome(Door door, List<(string Input, string Expected)> group, int line)
    {
        if (door.DeadLetters.SingleOrDefault(letter => letter.Position == line + 1) is { } letter)
        {
            return letter.Reason.Name();
        }

        // An id is accepted at most once: of copies the first is the record.
        var words = group[line].Input.Split(' ');
        if (group.Take(line).Any(earlier => earlier.Expected is "accepted" or "late" && earlier.Input.Split(' ')[1] == words[1]))
        {
            return "duplicate";
        }

        var at = Instant.From(DateTimeOffset.Parse(Time(words[2]), System.Globalization.CultureInfo.InvariantCulture));
        var signals = door.Signals.Where(signal => signal.At == at).ToList();
        return signals.Count == 0 ? "nothing" : signals[0].Clock > at ? "late" : "accepted";
    }
}
