using LaborRisk.Domain;

namespace LaborRisk.RiskEngine.Tests.Laws;

/// <summary>Stream = batch = restart.</summary>
public sealed class CutLaws
{
    [Fact]
    public void However_the_stream_is_cut_into_batches_the_decisions_are_the_same() => Effort.ForAll(Step.Story, 60, steps =>
    {
        var whole = Telling.Published(steps);
        return whole.SequenceEqual(Telling.Published(steps, (shard, _) => shard.Pass()))
            && whole.SequenceEqual(Telling.Published(steps, (shard, i) => _ = i % 3 == 0 ? shard.Pass() : shard));
    });

    [Fact]
    public void Wherever_the_state_is_saved_and_loaded_the_decisions_are_the_same() => Effort.ForAll(Step.Story, 60, steps =>
    {
        var whole = Telling.Published(steps);
        return whole.SequenceEqual(Telling.Published(steps, (shard, _) => shard.Restart()))
            && whole.SequenceEqual(Telling.Published(steps, (shard, i) => _ = i % 7 == 3 ? shard.Restart() : shard));
    });

    [Fact]
    public void A_restart_long_after_the_last_record_changes_nothing() => Effort.ForAll(Step.Story, 30, steps =>
    {
        using var rested = Telling.Play(steps);
        using var restarted = Telling.Play(steps);
        restarted.Restart();
        return rested.Wait(40 * Instant.Day).Ask(0).Settle().Published().SequenceEqual(restarted.Wait(40 * Instant.Day).Ask(0).Settle().Published());
    });

    [Fact]
    public void No_decision_depends_on_the_key_of_the_pseudonyms() => Effort.ForAll(Step.Story, 100, steps =>
    {
        using var once = Telling.Play(steps, key: 1);
        using var again = Telling.Play(steps, key: 77_001);
        return once.Published().SequenceEqual(again.Published());
    });

    [Fact]
    public void The_same_story_saves_the_same_state_on_every_telling()
    {
        using var once = new Shard(3);
        using var twice = new Shard(3);
        foreach (var shard in (Shard[])[once, twice])
        {
            shard.Ask(0).Ask(1).Happen(2, EnterpriseEventKind.Petition).Wait(Instant.Day).Ask(0).Ask(0).Settle();
        }

        Assert.Equal(once.Published(), twice.Published());
    }
}
