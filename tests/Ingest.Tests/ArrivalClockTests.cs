using LaborRisk.Domain;

namespace LaborRisk.Ingest.Tests;

public sealed class ArrivalClockTests
{
    private static readonly DateTimeOffset Start = new(2025, 3, 1, 9, 0, 0, TimeSpan.FromHours(8));

    private readonly Turned time = new() { Wall = Start };

    [Fact]
    public void A_leap_of_the_system_clock_is_not_believed_and_the_intake_goes_on()
    {
        var door = new Door(arrival: time);
        door.Take(Records.Query("a", "2025-03-01T09:00:00+08:00"));
        time.Pass(TimeSpan.FromMinutes(1));
        time.Wall += TimeSpan.FromDays(3);
        door.Intake.Turn();
        Assert.True(door.Intake.IsClockDoubted);
        Assert.Equal(Instant.From(Start.AddMinutes(1)), door.Intake.Clock);

        time.Pass(TimeSpan.FromHours(5));
        door.Take(Records.Query("b", "2025-03-01T14:01:00+08:00"));
        time.Wall -= TimeSpan.FromDays(3);
        door.Take(Records.Query("c", "2025-03-01T14:01:00+08:00"));

        Assert.Empty(door.DeadLetters);
        Assert.Equal(3, door.Signals.Count);
        Assert.False(door.Intake.IsClockDoubted);
        Assert.Equal(Instant.From(Start.AddMinutes(301)), door.Intake.Clock);
    }

    [Fact]
    public void A_correction_of_an_hour_or_of_any_time_back_is_no_reason_to_doubt()
    {
        var clock = new ArrivalClock(time, TimeSpan.MaxValue);
        clock.Now(null);
        foreach (var correction in (TimeSpan[])[TimeSpan.FromHours(1), TimeSpan.FromDays(-9), TimeSpan.FromDays(9)])
        {
            time.Wall += correction;
            Assert.Equal(Instant.From(time.Wall), clock.Now(Instant.From(Start)));
            Assert.False(clock.IsDoubted);
        }
    }

    [Theory]
    [InlineData(29, false)]
    [InlineData(31, true)]
    public void A_start_doubts_a_clock_that_says_nothing_came_for_too_long(int days, bool doubted)
    {
        var clock = new ArrivalClock(time, TimeSpan.FromDays(30));
        var believed = Instant.From(Start.AddDays(-days));

        Assert.Equal(doubted ? believed : Instant.From(Start), clock.Now(believed));
        Assert.Equal(doubted, clock.IsDoubted);

        // Set right, it is believed again, although the service was down for longer than a clock may leap.
        time.Wall = Start.AddDays(-2);
        Assert.Equal(Instant.From(time.Wall), clock.Now(believed));
        Assert.False(clock.IsDoubted);
    }

    /// <summary>The wall can be turned; the counter only goes on.</summary>
    private sealed class Turned : TimeProvider
    {
        private long counter;

        public DateTimeOffset Wall { get; set; }

        public void Pass(TimeSpan span) => (Wall, counter) = (Wall + span, counter + span.Ticks);

        public override DateTimeOffset GetUtcNow() => Wall;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => counter;
    }
}
