using System.Text;
using FsCheck;
using FsCheck.Fluent;
using LaborRisk.Domain;

namespace LaborRisk.Ingest.Tests;

public sealed class LawTests
{
    private static readonly Config Laws = Config.QuickThrowOnFailure.WithMaxTest(60);

    [Fact]
    public void A_run_cut_anywhere_and_resumed_is_the_run_that_was_not_cut() => Check.One(Laws, Prop.ForAll(Streams, seed =>
    {
        var records = Stream(seed);
        var cut = new System.Random(seed).Next(records.Length + 1);
        using var keys = EpochKeys.InMemory();
        var before = new Door(keys).Take(records[..cut]);
        before.Intake.DestroyOldKeys();
        var after = new Door(keys);
        after.Resume(before);
        Assert.Equal(new Door().Take(records).End().Transcript(), after.Take(records[cut..]).End().Transcript());
    }));

    [Fact]
    public void Cutting_behind_every_record_changes_nothing() => Check.One(Laws.WithMaxTest(10), Prop.ForAll(Streams, seed =>
    {
        var records = Stream(seed);
        using var keys = EpochKeys.InMemory();
        var door = new Door(keys);
        foreach (var record in records)
        {
            var next = new Door(keys);
            next.Resume(door);
            door = next.Take(record);
        }

        Assert.Equal(new Door().Take(records).End().Transcript(), door.End().Transcript());
    }));

    [Fact]
    public void A_duplicate_changes_nothing_but_the_count() => Check.One(Laws, Prop.ForAll(Streams, seed =>
    {
        var records = Stream(seed);
        var once = new Door().Take(records).End();
        var twice = new Door().Take([.. records.SelectMany(record => new[] { record, record })]).End();
        Assert.Equal(
            once.Signals.Select(signal => (signal.Clock, signal.At, signal.Weight)),
            twice.Signals.Select(signal => (signal.Clock, signal.At, signal.Weight)));
        Assert.Equal(once.Intake.Counters.AcceptedInAll, twice.Intake.Counters.AcceptedInAll);
        Assert.Equal(once.Intake.Counters.Duplicates * 2 + once.Intake.Counters.AcceptedInAll, twice.Intake.Counters.Duplicates);
    }));

    [Fact]
    public void No_bytes_make_the_door_throw() => Check.One(Laws.WithMaxTest(300), Prop.ForAll(Streams, seed =>
    {
        var random = new System.Random(seed);
        var record = Encoding.UTF8.GetBytes(Stream(seed)[0].With("""{"headcount":3,"periodStart":"2025-01-01","ref":"\u00e9"}"""));
        for (var changes = random.Next(1, 6); changes > 0; changes--)
        {
            record[random.Next(record.Length)] = (byte)random.Next(256);
        }

        var noise = new byte[random.Next(200)];
        random.NextBytes(noise);
        var door = new Door();
        door.Take(record);
        door.Take(noise);
        Assert.Equal(2, door.End().Intake.Counters.Read);
        Assert.Equal(2, door.Intake.Counters.DeadLettersInAll);
    }));

    [Fact]
    public void Nothing_that_is_kept_tells_an_account_or_a_text()
    {
        const string Account = "canary-account-7f3a";
        const string Text = "canary text 秘密";
        foreach (var seed in Enumerable.Range(1, 20))
        {
            var door = new Door();
            foreach (var record in Stream(seed).Select(record => record.Replace("w1", Account).Replace("欠薪", Text)))
            {
                door.Take(
                    record,
                    record.Replace("\"at\"", "\"when\""),
                    record.Replace("2025", "1925"),
                    record[..^1],
                    record.Replace("{", "{\"" + Account),
                    Records.Query(Account, "nonsense", Account + "\\", Account, Text));
                Assert.False(Contains(door.SavedState(), Account) || Contains(door.SavedState(), Text));
            }

            var letters = new System.Buffers.ArrayBufferWriter<byte>();
            door.End().DeadLetters.ForEach(letter => DeadLetterJson.Write(letters, letter));
            Assert.NotEmpty(door.DeadLetters);
            Assert.False(Contains(letters.WrittenSpan, Account) || Contains(letters.WrittenSpan, Text));
        }
    }

    internal static Arbitrary<int> Streams => Gen.Choose(1, 1_000_000).ToArbitrary();

    private static bool Contains(ReadOnlySpan<byte> bytes, string text) => bytes.IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;

    /// <summary>Some weeks of a district: all kinds, late and broken records, copies, strays from the future, gaps.</summary>
    internal static string[] Stream(int seed)
    {
        var random = new System.Random(seed);
        var time = new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.FromHours(8));
        var records = new List<string>();
        for (var i = 0; i < 60; i++)
        {
            time = time.AddMinutes(random.Next(1, random.Next(12) == 0 ? 6_000 : 900));
            var at = Instant.From(random.Next(15) switch { 0 => time.AddHours(-random.Next(1, 90)), 1 => time.AddYears(50), _ => time }).ToString();
            var company = new[] { Door.CompanyA, Door.CompanyB, Door.CompanyC, Door.CompanyD, null }[random.Next(5)];
            records.Add(random.Next(14) switch
            {
                0 => Records.Event($"r{i}", at).With("""{"ref":"T","persons":2}"""),
                1 => Records.Statistics($"r{i}", at, "2024-12-01", "2024-12-31").With("""{"hires":1,"separationsByReason":{"a":1}}"""),
                2 when records.Count > 0 => records[random.Next(records.Count)],
                3 => Records.Query($"r{i}", at, company: "91990001UNKNOWN000"),
                _ => Records.Query($"r{i}", at, $"w{random.Next(1, 4)}", company, "欠薪"),
            });
        }

        return [.. records];
    }
}
