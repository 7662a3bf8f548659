using System.Text;
using LaborRisk.Domain;
using LaborRisk.Server.Demo;
using LaborRisk.Simulator;

namespace LaborRisk.WholeProduct.Demo;

public sealed class DistrictMotionFacts
{
    private static readonly LivingPlan Plan = new() { Seed = 4, Companies = 60, HistoryDays = 30 };

    [Fact]
    public async Task The_past_is_sent_before_the_clock_runs_and_then_every_line_when_it_is_due()
    {
        var district = new LivingDistrict(Plan);
        var clock = new DemoClock(district.Opening, DemoClock.DefaultSpeed, new TurnedTime());
        var door = new Door(clock, sendings: 60);
        using var motion = new DistrictMotion(district, door, clock);
        await motion.StartAsync(default);
        await motion.Warmed;
        await door.Enough;
        await motion.StopAsync(default);

        var made = district.Lines().Take(door.Lines.Count).ToList();
        Assert.Equal(made.Select(line => Encoding.UTF8.GetString(line.Line)), door.Lines.Select(line => line.Text));
        Assert.All(made.Zip(door.Lines), pair => Assert.True(pair.Second.At >= pair.First.DueAt));
        Assert.All(made.Zip(door.Lines), pair => Assert.Equal(pair.First.DueAt < district.Opening, pair.Second.At == district.Opening));
        Assert.True(made[^1].DueAt > district.Opening);
    }

    [Fact]
    public async Task A_door_that_refuses_the_past_is_told_to_who_waits()
    {
        var district = new LivingDistrict(Plan);
        var clock = new DemoClock(district.Opening, DemoClock.DefaultSpeed, new TurnedTime());
        using var motion = new DistrictMotion(district, new Shut(), clock);
        await motion.StartAsync(default);

        await Assert.ThrowsAsync<InvalidOperationException>(() => motion.Warmed);
        Assert.Equal(district.Opening, clock.Now);
    }

    private sealed class Door(DemoClock clock, int sendings) : ILineDoor
    {
        private readonly TaskCompletionSource enough = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int left = sendings;

        public List<(Instant At, string Text)> Lines { get; } = [];

        public Task Enough => enough.Task;

        public async ValueTask Send(ReadOnlyMemory<byte> ndjson, CancellationToken stop)
        {
            if (left-- <= 0)
            {
                enough.TrySetResult();
                await Task.Delay(Timeout.Infinite, stop);
            }

            var at = clock.Now;
            Lines.AddRange(Encoding.UTF8.GetString(ndjson.Span).Split('\n')[..^1].Select(line => (at, line)));
        }
    }

    private sealed class Shut : ILineDoor
    {
        public ValueTask Send(ReadOnlyMemory<byte> ndjson, CancellationToken stop) => throw new InvalidOperationException("shut");
    }
}
