using System.Text;
using System.Text.Json;
using LaborRisk.Domain;

namespace LaborRisk.WholeProduct.Replay;

/// <summary>The same input gives the same bytes.</summary>
[Collection(ReplayTests.Name)]
public sealed class SameBytesFacts(SimulatedDistrict district)
{
    [Fact]
    public void Two_runs_give_the_same_bytes()
    {
        var once = district.Replay().Written;

        Assert.Equal(once, district.Replay().Written);
        Assert.NotEmpty(once.Scores);
        Assert.NotEmpty(once.Alerts);
        Assert.NotEmpty(once.DeadLetters);
    }

    [Fact]
    public void Packed_and_plain_files_and_their_folder_give_the_same_bytes()
    {
        var packed = district.Replay().Written;
        var plain = district.EventFile("events.ndjson", district.Lines);

        Assert.Equal(
            packed with { DeadLetters = packed.DeadLetters.Replace("ndjson.gz", "ndjson", StringComparison.Ordinal) },
            district.Replay([plain]).Written);
        Assert.Equal(district.Replay([plain]).Written, district.Replay([Path.GetDirectoryName(plain)!]).Written);
    }

    [Fact]
    public void Sound_records_split_over_files_count_as_in_one()
    {
        var accepted = Sound().ToList();
        string[] parts = [.. Enumerable.Range(0, 3).Select(part =>
            district.EventFile($"part{part}.ndjson", accepted.Where((_, i) => i % 3 == part)))];
        var folder = district.Folder();
        SimulatedDistrict.Write(Path.Combine(folder, "a.ndjson"), accepted.Where((_, i) => i % 2 == 0));
        SimulatedDistrict.Write(Path.Combine(folder, "b.ndjson"), accepted.Where((_, i) => i % 2 == 1));

        var one = district.Replay([district.EventFile("all.ndjson", accepted)]).Written;

        Assert.Equal(one, district.Replay(parts).Written);
        Assert.Equal(one, district.Replay([folder]).Written);
    }

    [Fact]
    public void A_duplicate_changes_nothing_but_its_count()
    {
        var sound = Accepted(Sound().ToList());
        var doubled = sound.SelectMany((line, i) =>
            i % 3 == 0 ? (byte[][])[line, line] : i % 3 == 1 && i > 200 && IsQuery(sound[i - 4]) ? [line, sound[i - 4]] : [line]).ToList();

        var once = district.Replay([district.EventFile("events.ndjson", sound)]);
        var twice = district.Replay([district.EventFile("events.ndjson", doubled)]);

        Assert.Equal(once.Written, twice.Written);
        Assert.Equal(once.Summary!.Accepted, twice.Summary!.Accepted);
        Assert.Equal(once.Summary.Late, twice.Summary.Late);
        Assert.Equal(doubled.Count - sound.Count, twice.Summary.Duplicates);
    }

    [Fact]
    public void What_was_read_is_accepted_or_a_duplicate_or_a_dead_letter()
    {
        var ran = district.Replay();
        var summary = ran.Summary!;

        Assert.Equal(district.Lines.Count, summary.Read);
        Assert.Equal(summary.Read, summary.Accepted.Values.Sum() + summary.Duplicates + summary.DeadLetters.Values.Sum());
        Assert.Equal(summary.DeadLetters.Values.Sum(), Written.Lines(ran.Written.DeadLetters).Count());
        Assert.Equal(
            summary.Alerts.Values.Sum() + summary.DistrictAlerts,
            Written.Lines(ran.Written.Alerts).Count(line => line.Contains("\"transition\":\"raised\"", StringComparison.Ordinal)));
    }

    private static bool IsQuery(byte[] line) => line.AsSpan().IndexOf("worker-query"u8) >= 0;

    private List<byte[]> Accepted(List<byte[]> lines)
    {
        var letters = Written.Lines(district.Replay([district.EventFile("events.ndjson", lines)]).Written.DeadLetters);
        var refused = letters.Select(letter => JsonDocument.Parse(letter).RootElement.GetProperty("position").GetInt32()).ToHashSet();
        return [.. lines.Where((_, i) => !refused.Contains(i + 1))];
    }

    /// <summary>Sound records in the order of their times, none twice and no two at one time, so that no order of files matters.</summary>
    private IEnumerable<byte[]> Sound() =>
        from line in district.Lines
        let text = Encoding.UTF8.GetString(line)
        let at = SimulatedDistrict.TimeOf(line)
        where at is not null && at < new Instant(4_000_000_000_000) && !text.Contains("-bad", StringComparison.Ordinal)
        orderby at
        group line by at into moment
        select moment.First();
}
