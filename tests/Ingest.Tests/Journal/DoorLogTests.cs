using FsCheck;
using FsCheck.Fluent;
using LaborRisk.Domain;

namespace LaborRisk.Ingest.Tests;

public sealed class DoorLogTests
{
    private static readonly Config Laws = Config.QuickThrowOnFailure.WithMaxTest(40);

    [Fact]
    public void A_door_brought_forward_by_the_log_is_the_door_that_took_the_records() => Check.One(Laws, Prop.ForAll(LawTests.Streams, seed =>
    {
        var records = LawTests.Stream(seed);
        var cut = new System.Random(seed).Next(records.Length + 1);
        using var keys = EpochKeys.InMemory();
        var log = new DoorLog();
        var taking = new Door(keys, log: log).Take(records[..cut]);

        var repeating = new Door(keys);
        repeating.Repeat(log.Written.ToArray());

        Assert.Equal(taking.SavedState(), repeating.SavedState());
        Assert.Equal(taking.Signals.Select(Bare), repeating.Signals.Select(Bare));
        Assert.Equal(taking.Take(records[cut..]).End().Signals.Select(Bare), repeating.Take(records[cut..]).End().Signals.Select(Bare));
    }));

    [Fact]
    public void So_it_is_on_the_clock_of_arrival() => Check.One(Laws, Prop.ForAll(LawTests.Streams, seed =>
    {
        var records = LawTests.Stream(seed);
        using var keys = EpochKeys.InMemory();
        var log = new DoorLog();
        var clock = new Steps(new DateTimeOffset(2025, 1, 10, 0, 0, 0, TimeSpan.Zero), seed);
        var taking = new Door(keys, clock, log: log).Take(records);

        var repeating = new Door(keys, clock);
        repeating.Repeat(log.Written.ToArray());

        Assert.Equal(taking.SavedState(), repeating.SavedState());
        Assert.Equal(taking.Signals.Select(Bare), repeating.Signals.Select(Bare));
    }));

    [Fact]
    public void A_record_that_waits_for_its_witness_is_in_the_log()
    {
        using var keys = EpochKeys.InMemory();
        var log = new DoorLog();
        new Door(keys, log: log).Take(Records.Query("q1", "2025-03-01T10:00:00+08:00"));
        var after = new Door(keys);

        after.Repeat(log.Written.ToArray());
        Assert.Empty(after.Signals);
        after.Take(Records.Query("q2", "2025-03-01T11:00:00+08:00"));

        Assert.Equal(2, after.Signals.Count);
    }

    [Fact]
    public void A_log_of_another_version_is_refused() =>
        Assert.Throws<InvalidDataException>(() => new Door().Repeat([200]));

    private static Signal Bare(Signal signal) => signal with { Detail = 0 };

    /// <summary>Goes on with every question, now and then for hours, now and then not at all.</summary>
    private sealed class Steps(DateTimeOffset start, int seed) : TimeProvider
    {
        private readonly System.Random random = new(seed);
        private DateTimeOffset now = start;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => now.Ticks;

        public override DateTimeOffset GetUtcNow() => now += TimeSpan.FromSeconds(random.Next(4) switch { 0 => random.Next(20_000), 1 => 1, _ => 0 });
    }
}
