using FsCheck;
using FsCheck.Fluent;

namespace LaborRisk.Ingest.Tests;

public sealed class JournalTests : IDisposable
{
    private static readonly JournalLimits Small = new() { SegmentBytes = 600, KeepFor = TimeSpan.Zero };

    private readonly string root = Directory.CreateTempSubdirectory("laborrisk-journal-").FullName;
    private int folders;

    /// <summary>Sizes of batches; several to a segment, some larger than one.</summary>
    private static Gen<int[]> Sizes => Gen.Frequency([(9, Gen.Choose(1, 200)), (1, Gen.Choose(500, 900))]).NonEmptyListOf().Select(list => list.Take(25).ToArray());

    [Fact]
    public void What_was_appended_is_read_again_from_any_batch_on() => ForAll(Sizes, sizes =>
    {
        var (folder, written) = Write(sizes);
        var batches = JournalReader.Read(folder, 0).ToList();

        return batches.Select(batch => batch.Steps.ToArray()).SequenceEqual(written, ByteComparer.Instance)
            && batches.TrueForAll(from => JournalReader.Read(folder, from.Position).Select(batch => batch.Position)
                .SequenceEqual(batches.Where(batch => batch.Position >= from.Position).Select(batch => batch.Position)));
    });

    [Fact]
    public void Cut_anywhere_in_its_last_segment_it_keeps_the_whole_batches_before_and_goes_on() =>
        ForAll(Gen.Zip(Sizes, Gen.Choose(0, 10_000)), (sizes, cut) =>
        {
            var (folder, written) = Write(sizes);
            var last = Segments(folder)[^1];
            var length = cut % (int)(new FileInfo(last).Length + 1);
            using (var file = new FileStream(last, FileMode.Open))
            {
                file.SetLength(length);
            }

            List<byte[]> kept;
            using (var journal = Journal.Open(folder, Small, TimeProvider.System))
            {
                kept = [.. journal.Read(0).Select(batch => batch.Steps.ToArray())];
                Assert.True(journal.TryReserve(3));
                journal.Append([7, 7, 7]);
            }

            return kept.SequenceEqual(written.Take(kept.Count), ByteComparer.Instance)
                && Read(folder).SequenceEqual([.. kept, [7, 7, 7]], ByteComparer.Instance);
        });

    [Fact]
    public void A_flipped_byte_is_found_or_was_in_the_last_write() => ForAll(Gen.Zip(Sizes, Gen.Choose(0, 100_000)), (sizes, flip) =>
    {
        var (folder, written) = Write(sizes);
        var segments = Segments(folder);
        var file = segments[flip % segments.Count];
        var bytes = File.ReadAllBytes(file);
        bytes[flip % bytes.Length] ^= 0x10;
        File.WriteAllBytes(file, bytes);
        try
        {
            using var journal = Journal.Open(folder, Small, TimeProvider.System);
            var read = journal.Read(0).Select(batch => batch.Steps.ToArray()).ToList();

            // Nothing whole stands behind it: it cannot be told from a write that was never finished.
            return read.SequenceEqual(written.Take(read.Count), ByteComparer.Instance) && read.Count >= written.Count - 1;
        }
        catch (InvalidDataException damage)
        {
            return damage.Message.Contains(Path.GetFileName(file), StringComparison.Ordinal)
                || damage.Message.Contains(folder, StringComparison.Ordinal);
        }
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void At_its_cap_it_has_room_again_once_a_snapshot_stands_at_its_end(bool restarted)
    {
        var folder = Path.Combine(root, $"full-{restarted}");
        var limits = new JournalLimits { SegmentBytes = 600, LargestBytes = 1_200, KeepFor = TimeSpan.FromDays(7) };
        var journal = Journal.Open(folder, limits, TimeProvider.System);
        while (journal.TryReserve(100))
        {
            journal.Append(new byte[100]);
        }

        if (restarted)
        {
            journal.Dispose();
            journal = Journal.Open(folder, limits, TimeProvider.System);
            Assert.False(journal.TryReserve(100));
        }

        using (journal)
        {
            journal.DeleteBefore(journal.End);
            var from = journal.End;

            Assert.True(journal.TryReserve(100));
            journal.Append(new byte[100]);
            Assert.Equal(100, Assert.Single(JournalReader.Read(folder, from)).Steps.Length);
        }
    }

    [Theory]
    [InlineData(600)]
    [InlineData(1_200)]
    public void Of_a_single_segment_too_all_goes_that_a_snapshot_covers(long largest)
    {
        var folder = Path.Combine(root, $"single-{largest}");
        var limits = new JournalLimits { SegmentBytes = 600, LargestBytes = largest, KeepFor = TimeSpan.FromDays(7) };
        for (var life = 0; life < 3; life++)
        {
            using var journal = Journal.Open(folder, limits, TimeProvider.System);
            for (var turn = 0; turn < 3; turn++)
            {
                journal.DeleteBefore(journal.End);
                var from = journal.End;
                var written = 0;
                while (written < 20 && journal.TryReserve(100))
                {
                    journal.Append(new byte[100]);
                    written++;
                }

                Assert.InRange(written, 3, 19);
                Assert.True(Segments(folder).Sum(path => new FileInfo(path).Length) <= largest + 8_192);
                Assert.Equal(written, JournalReader.Read(folder, from).Count());
            }
        }
    }

    [Fact]
    public void What_no_snapshot_covers_stays_though_there_is_no_room()
    {
        var folder = Path.Combine(root, "uncovered");
        using var journal = Journal.Open(folder, new JournalLimits { SegmentBytes = 600, LargestBytes = 600 }, TimeProvider.System);
        Assert.True(journal.TryReserve(100));
        journal.Append(new byte[100]);
        journal.DeleteBefore(journal.End - 1);

        Assert.False(journal.TryReserve(500));
        Assert.Single(JournalReader.Read(folder, 0));
    }

    [Fact]
    public void A_missing_segment_is_named()
    {
        var (folder, _) = Write([.. Enumerable.Repeat(150, 20)]);
        File.Delete(Segments(folder)[2]);

        var damage = Assert.Throws<InvalidDataException>(() => Read(folder).Count());

        Assert.Contains(Path.GetFileName(Segments(folder)[1]), damage.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Segments_no_snapshot_needs_go_and_the_rest_stays_readable()
    {
        var folder = Folder();
        using var journal = Journal.Open(folder, Small, TimeProvider.System);
        var needed = 0L;
        for (var i = 0; i < 40; i++)
        {
            needed = i == 25 ? journal.End : needed;
            Append(journal, new byte[120]);
        }

        journal.DeleteBefore(needed);

        Assert.InRange(journal.Beginning, 1, needed);
        Assert.Equal(15, journal.Read(needed).Count());
        Assert.Throws<InvalidDataException>(() => journal.Read(0));
    }

    [Fact]
    public void Segments_that_may_be_needed_for_a_replay_stay_until_their_room_is_needed()
    {
        var folder = Folder();
        using var journal = Journal.Open(folder, Small with { KeepFor = TimeSpan.FromDays(7), LargestBytes = 3_000 }, TimeProvider.System);
        for (var i = 0; i < 15; i++)
        {
            Append(journal, new byte[120]);
        }

        journal.DeleteBefore(journal.End);
        Assert.Equal(0, journal.Beginning);
        for (var i = 0; i < 15; i++)
        {
            Append(journal, new byte[120]);
        }

        Assert.NotEqual(0, journal.Beginning);
    }

    [Fact]
    public void A_full_journal_takes_nothing_and_changes_nothing()
    {
        var folder = Folder();
        using var journal = Journal.Open(folder, Small with { LargestBytes = 1_900 }, TimeProvider.System);
        var taken = 0;
        while (journal.TryReserve(120))
        {
            journal.Append(new byte[120]);
            taken++;
        }

        var end = journal.End;

        Assert.False(journal.TryReserve(120));
        Assert.Equal(end, journal.End);
        Assert.Equal(taken, Read(folder).Count());
    }

    [Fact]
    public void A_reserved_segment_holds_no_bytes_until_they_are_written()
    {
        var folder = Folder();
        using var journal = Journal.Open(folder, new JournalLimits(), TimeProvider.System);
        Append(journal, [1, 2, 3]);

        Assert.InRange(new FileInfo(Segments(folder)[0]).Length, 1, 100);
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private static void ForAll<T>(Gen<T> cases, Func<T, bool> law) => Prop.ForAll(cases.ToArbitrary(), law).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    private static void ForAll<T1, T2>(Gen<(T1, T2)> cases, Func<T1, T2, bool> law) => ForAll(cases, each => law(each.Item1, each.Item2));

    private static IReadOnlyList<string> Segments(string folder) => [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal)];

    private static IEnumerable<byte[]> Read(string folder) => JournalReader.Read(folder, 0).Select(batch => batch.Steps.ToArray());

    private static void Append(Journal journal, byte[] steps)
    {
        Assert.True(journal.TryReserve(steps.Length));
        journal.Append(steps);
    }

    private string Folder() => Path.Combine(root, $"{folders++}");

    private (string Folder, List<byte[]> Written) Write(int[] sizes)
    {
        var folder = Folder();
        var written = sizes.Select((size, i) => Enumerable.Range(0, size).Select(at => (byte)(i + (at * 7))).ToArray()).ToList();
        using var journal = Journal.Open(folder, Small, TimeProvider.System);
        written.ForEach(steps => Append(journal, steps));
        return (folder, written);
    }

    private sealed class ByteComparer : IEqualityComparer<byte[]>
    {
        public static readonly ByteComparer Instance = new();

        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(byte[] bytes) => bytes.Length;
    }
}
