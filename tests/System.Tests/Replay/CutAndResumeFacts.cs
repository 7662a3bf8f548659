using FsCheck.Fluent;
using LaborRisk.Domain;

namespace LaborRisk.WholeProduct.Replay;

/// <summary>Cut anywhere and resumed, a run leaves the same bytes.</summary>
[Collection(ReplayTests.Name)]
public sealed class CutAndResumeFacts(SimulatedDistrict district)
{
    [Fact]
    public void A_run_cut_at_any_points_and_resumed_leaves_the_same_bytes() => ForAnyCuts([district.Packed]);

    [Fact]
    public void So_does_a_run_over_several_files() => ForAnyCuts([.. Enumerable.Range(0, 3).Select(part =>
        district.EventFile($"part{part}.ndjson", district.Lines.Where((_, i) => i % 3 == part)))]);

    /// <summary>Days without any record: the first after them lies too far ahead and waits for its witness.</summary>
    [Fact]
    public void So_does_a_run_in_which_records_wait_for_a_witness() => ForAnyCuts([district.EventFile("gaps.ndjson", district.Lines.Where(line =>
        SimulatedDistrict.TimeOf(line) is not { } at || at.DistrictDay % 5 < 2))]);

    [Fact]
    public void Taken_up_to_a_moment_and_resumed_it_leaves_the_same_bytes()
    {
        string gaps = district.EventFile("gaps.ndjson", district.Lines.Where(line =>
            SimulatedDistrict.TimeOf(line) is not { } at || at.DistrictDay % 5 < 2));
        foreach (var events in (string[])[district.Packed, gaps])
        {
            var whole = district.Replay([events]).Written;
            var start = SimulatedDistrict.TimeOf(district.Lines[0])!.Value;
            Effort.ForAll(Gen.Choose(1, 119 * 24 * 60).ArrayOf().Resize(4), 3, minutes =>
            {
                var folder = district.Folder();
                foreach (var minute in minutes.Order())
                {
                    district.Replay([events], folder, resume: true, until: start.Plus(minute * 60_000L), checkpointEvery: 300);
                }

                return district.Replay([events], folder, resume: true).Written == whole;
            });
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(24)]
    [InlineData(100.5)]
    public void A_run_to_a_moment_writes_nothing_after_it_and_closes_its_days(double days)
    {
        var until = Instant.StartOf(new DateOnly(2025, 1, 1)).Plus((long)(days * Instant.Day));

        var written = district.Replay(until: until).Written;

        var whole = district.Replay().Written;
        Assert.StartsWith(written.Scores, whole.Scores, StringComparison.Ordinal);
        Assert.StartsWith(written.Alerts, whole.Alerts, StringComparison.Ordinal);
        Assert.DoesNotContain(Written.Lines(whole.Scores[written.Scores.Length..]), line => ScoreLine.Of(line).At < until);
    }

    [Fact]
    public void A_resumed_run_of_a_finished_one_changes_nothing()
    {
        var once = district.Replay();

        var again = district.Replay(into: once.Folder, resume: true);

        Assert.Equal(once.Written, again.Written);
        Assert.Equal(once.Summary!.Read, again.Summary!.Read);
    }

    [Fact]
    public void A_new_run_cut_before_its_first_checkpoint_does_not_go_on_from_the_old_one()
    {
        var old = district.Replay(until: Instant.StartOf(new DateOnly(2025, 2, 1)));
        district.Replay(into: old.Folder, cutAfter: 500);

        var resumed = district.Replay(into: old.Folder, resume: true);

        Assert.Equal(district.Replay().Written, resumed.Written);
    }

    [Fact]
    public void Another_order_of_files_cannot_be_resumed()
    {
        string[] files = [.. Enumerable.Range(0, 2).Select(part =>
            district.EventFile($"half{part}.ndjson", district.Lines.Where((_, i) => i % 2 == part)))];
        var cut = district.Replay(files, cutAfter: 800, checkpointEvery: 100);

        Assert.Throws<InvalidDataException>(() => district.Replay([files[1], files[0]], cut.Folder, resume: true));
    }

    private void ForAnyCuts(IReadOnlyList<string> events)
    {
        var whole = district.Replay(events);
        var summary = whole.Summary!;
        var written = whole.Written;
        var cuts =
            from spacing in Gen.Choose(1, 900)
            from gaps in Gen.Choose(1, whole.Outcomes).NonEmptyListOf().Resize(4)
            select (Spacing: spacing, Gaps: gaps);
        Effort.ForAll(cuts, 4, run =>
        {
            var folder = district.Folder();
            foreach (var gap in run.Gaps)
            {
                district.Replay(events, folder, resume: true, cutAfter: gap, checkpointEvery: run.Spacing);
            }

            var resumed = district.Replay(events, folder, resume: true, checkpointEvery: run.Spacing);
            return resumed.Written == written
                && resumed.Summary!.Read == summary.Read
                && resumed.Summary.Duplicates == summary.Duplicates
                && resumed.Summary.Late == summary.Late
                && resumed.Summary.Alerts.SequenceEqual(summary.Alerts)
                && resumed.Summary.DeadLetters.SequenceEqual(summary.DeadLetters);
        });
    }

}
