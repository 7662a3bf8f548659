using FsCheck;
using FsCheck.Fluent;

namespace LaborRisk.RiskEngine.Tests.Aggregates;

public sealed class SeasonalCountsLaws
{
    private static readonly Arbitrary<int[]> Counts = Gen.Choose(0, 60).ArrayOf(120).ToArbitrary();

    [Fact]
    public void A_restart_anywhere_changes_nothing() => Prop.ForAll(Counts, Gen.Choose(0, 119).ToArbitrary(), (counts, cut) =>
    {
        var through = new Weeks().Bring(counts);
        var cutOff = new Weeks().Bring(counts.Take(cut)).Restart().Bring(counts.Skip(cut));
        return through.Verdicts.SequenceEqual(cutOff.Verdicts) && through.Saved().SequenceEqual(cutOff.Saved());
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_look_at_an_open_week_leaves_no_trace() => Prop.ForAll(Counts, counts =>
    {
        var looked = new Weeks();
        foreach (var count in counts)
        {
            looked.Peek(count / 2);
            looked.Bring(count);
        }

        return looked.Saved().SequenceEqual(new Weeks().Bring(counts).Saved());
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Whatever_comes_every_verdict_is_a_number() => Prop.ForAll(Gen.OneOf(Gen.Choose(0, 5), Gen.Choose(0, 1_000_000)).ArrayOf(80).ToArbitrary(),
        counts => new Weeks().Bring(counts).Verdicts.All(verdict =>
            double.IsFinite(verdict.Expected) && verdict.Probability is >= 0 and <= 1 && verdict.Tail is >= 0 and <= 1.000001)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_step_allocates_nothing()
    {
        var weeks = new Weeks().Bring(Weeks.Around(10, 60));
        weeks.Peek(12);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            weeks.Peek(12);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
