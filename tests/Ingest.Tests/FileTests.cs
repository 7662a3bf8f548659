using System.IO.Compression;
using System.Text;
using LaborRisk.Domain;

namespace LaborRisk.Ingest.Tests;

public sealed class FileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("events").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Blank_lines_are_not_counted_but_keep_their_number()
    {
        var run = Run(Write("a.ndjson", "\uFEFF" + Query("a", 0) + "\r\n\r\n   \n" + Query("b", 1) + "\nnonsense"));
        Assert.Equal(3, run.Counters.Read);
        Assert.Equal(("a.ndjson", 5), (run.DeadLetters.Single().Source, run.DeadLetters.Single().Position));
        Assert.Equal(2, run.Batches.Sum(batch => batch.Length));
    }

    [Fact]
    public void A_line_of_many_megabytes_is_one_dead_letter_and_the_next_line_counts()
    {
        string[] lines = [Query("a", 0), new string('x', 5_000_000), Query("b", 1), new string('y', 300_000)];
        var run = Run(Write("a.ndjson", string.Join('\n', lines)));
        Assert.Equal([2, 4], run.DeadLetters.Select(letter => letter.Position));
        Assert.All(run.DeadLetters, letter => Assert.Equal(DeadLetterReason.TooLarge, letter.Reason));
        Assert.Equal(2, run.Counters.AcceptedInAll);
    }

    [Fact]
    public void Packed_and_plain_files_read_alike()
    {
        var text = string.Join('\n', Enumerable.Range(0, 500).Select(i => Query($"q{i}", i)));
        var plain = Run(Write("a.ndjson", text));
        var packed = Run(Pack("a.ndjson.gz", text));
        Assert.Equal(plain.Batches, packed.Batches);
        Assert.Equal(500, packed.Counters.AcceptedInAll);
    }

    [Fact]
    public void A_packed_file_cut_short_is_an_error_that_names_it()
    {
        var path = Pack("a.ndjson.gz", string.Join('\n', Enumerable.Range(0, 5_000).Select(i => Query($"q{i * 7919}", i))));
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..^2_000]);
        Assert.Contains("a.ndjson.gz", Assert.Throws<InvalidDataException>(() => Run(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_clocks_of_a_batch_lie_within_one_hour()
    {
        var run = Run(Write("a.ndjson", string.Join('\n', Enumerable.Range(0, 200).Select(i => Query($"q{i}", i)))));
        Assert.All(run.Batches, batch => Assert.Single(batch.Select(clock => clock.DistrictHour).Distinct()));
        Assert.Equal([60, 60, 60, 20], run.Batches.Select(batch => batch.Length));
    }

    [Fact]
    public void Several_files_are_merged_by_event_time_then_by_their_order()
    {
        var first = Write("z.ndjson", Query("a", 0) + "\nbroken\n" + Query("c", 20) + "\n" + Query("e", 30));
        var second = Write("a.ndjson", Query("b", 10) + "\n" + Query("d", 20, Door.CompanyB) + "\n" + Query("f", 25, Door.CompanyB));
        var run = Run(first, second);
        Assert.Equal([0, 10, 20, 20, 25, 30], run.Minutes);
        Assert.Equal([0, 0, 0, 1, 1, 0], run.Companies);
        Assert.Null(run.DeadLetters.Single().ReceivedAt);
    }

    [Fact]
    public void A_stray_from_the_future_does_not_hold_up_its_file()
    {
        var stray = Records.Query("stray", "2099-01-01T00:00:00+08:00");
        string[] lines = [stray, Query("a", 0), Query("c", 20), stray.Replace("stray", "other"), Query("e", 40)];
        var first = Write("a.ndjson", string.Join('\n', lines));
        var second = Write("b.ndjson", string.Join('\n', Enumerable.Range(0, 9).Select(i => Query($"b{i}", 10 * i + 5))));
        var run = Run(first, second);
        Assert.Equal([0, 5, 15, 20, 25, 35, 40, 45, 55, 65, 75, 85], run.Minutes);
        Assert.Equal(2, run.Counters.DeadLetters(DeadLetterReason.EventTimeOutOfRange));
    }

    [Fact]
    public void A_folder_is_its_event_files_by_name()
    {
        Write("b.ndjson", "");
        Write("c.txt", "");
        Pack("a.ndjson.gz", "");
        Assert.Equal(["a.ndjson.gz", "b.ndjson"], RecordedFiles.Expand([folder]).Select(Path.GetFileName));
        Assert.Throws<FileNotFoundException>(() => RecordedFiles.Expand([Path.Combine(folder, "none")]));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Files_cut_after_any_batch_and_resumed_give_the_same_batches(bool packed)
    {
        var stray = "\nnot json\n" + Records.Query("stray", "2099-01-01T00:00:00+08:00") + "\n";
        string[] texts = [.. Enumerable.Range(0, 3).Select(file =>
            string.Join('\n', Enumerable.Range(0, 60).Select(i => Query($"q{file}-{i}", 13 * i + file) + (i == 30 ? stray : ""))))];
        var paths = texts.Select((text, i) => packed ? Pack($"{i}.ndjson.gz", text) : Write($"{i}.ndjson", text)).ToArray();
        var whole = Run(paths);
        for (var cut = 0; cut <= whole.Batches.Count; cut++)
        {
            using var keys = EpochKeys.InMemory();
            var run = new Outcome(keys);
            byte[] state;
            using (var stream = new RecordedStream(paths, run.Intake, 7))
            {
                run.Read(stream, cut);
                state = Save(stream);
            }

            var resumed = new Outcome(keys, run);
            using (var stream = new RecordedStream(paths, resumed.Intake, 7))
            {
                using var reader = new BinaryReader(new MemoryStream(state));
                stream.Load(reader);
                resumed.Read(stream, int.MaxValue);
            }

            Assert.Equal(whole.Batches, resumed.Batches);
            Assert.Equal(whole.DeadLetters, resumed.DeadLetters);
            Assert.Equal(whole.Counters.Read, resumed.Counters.Read);
        }
    }

    [Fact]
    public void To_resume_with_other_files_is_refused()
    {
        using var keys = EpochKeys.InMemory();
        using var stream = new RecordedStream([Write("a.ndjson", Query("a", 0))], new Outcome(keys).Intake);
        using var reader = new BinaryReader(new MemoryStream(Save(stream)));
        using var other = new RecordedStream([Write("b.ndjson", "")], new Outcome(keys).Intake);
        Assert.Contains("a.ndjson", Assert.Throws<InvalidDataException>(() => other.Load(reader)).Message, StringComparison.Ordinal);
    }

    private static byte[] Save(RecordedStream stream)
    {
        var state = new MemoryStream();
        using (var writer = new BinaryWriter(state))
        {
            stream.Save(writer);
        }

        return state.ToArray();
    }

    private static string Query(string id, int minute, string company = Door.CompanyA) =>
        Records.Query(id, Instant.From(Start.AddMinutes(minute)).ToString(), company: company);

    private static readonly DateTimeOffset Start = new(2025, 1, 1, 0, 0, 0, TimeSpan.FromHours(8));

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private string Pack(string name, string text)
    {
        var path = Path.Combine(folder, name);
        using var packed = new GZipStream(File.Create(path), CompressionLevel.Fastest);
        packed.Write(Encoding.UTF8.GetBytes(text));
        return path;
    }

    private static Outcome Run(params string[] paths)
    {
        using var keys = EpochKeys.InMemory();
        var run = new Outcome(keys);
        using var stream = new RecordedStream(paths, run.Intake, paths.Length == 3 ? 7 : 4_096);
        run.Read(stream, int.MaxValue);
        return run;
    }

    /// <summary>What came out of files.</summary>
    private sealed class Outcome
    {
        public Outcome(EpochKeys keys, Outcome? earlier = null)
        {
            Intake = new Intake(Door.Companies, Door.Classifier, keys, DeadLetters.Add);
            DeadLetters.AddRange(earlier?.DeadLetters ?? []);
            Batches.AddRange(earlier?.Batches ?? []);
            Minutes.AddRange(earlier?.Minutes ?? []);
        }

        public Intake Intake { get; }

        public IntakeCounters Counters => Intake.Counters;

        public List<DeadLetter> DeadLetters { get; } = [];

        /// <summary>The clocks of the signals of each batch.</summary>
        public List<Instant[]> Batches { get; } = [];

        public List<int> Minutes { get; } = [];

        public List<int> Companies { get; } = [];

        public void Read(RecordedStream stream, int batches)
        {
            for (; batches > 0 && stream.TryRead(out var batch); batches--)
            {
                Batches.Add([.. batch.Signals.ToArray().Select(signal => signal.Clock)]);
                Minutes.AddRange(batch.Signals.ToArray().Select(signal => (int)((signal.At - Instant.From(Start)) / 60_000)));
                Companies.AddRange(batch.Signals.ToArray().Select(signal => signal.Company));
            }
        }
    }
}
