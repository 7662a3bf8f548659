using System.Globalization;
using LaborRisk.Domain;

namespace LaborRisk.Ingest.Tests;

/// <summary>The table tests/Cases/manipulation.txt: who typed what where and when, and what became of it.</summary>
public sealed class ManipulationTests
{
    private static readonly DateTimeOffset Noon = new(2025, 3, 5, 12, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public void Every_case_of_the_table_sets_aside_what_it_says()
    {
        foreach (var (input, expected) in Cases.Groups("manipulation.txt").SelectMany(group => group))
        {
            var door = Play(input);
            var said = string.Join(' ', Enum.GetValues<SetAsideReason>()
                .Where(reason => door.Intake.Counters.SetAside(reason) > 0)
                .Select(reason => $"{reason.Name()} {door.Intake.Counters.SetAside(reason)}"));
            Assert.Equal($"{input} ⇶ {expected}", $"{input} ⇶ {(said.Length == 0 ? "-" : said)}");
            Assert.Equal(door.Intake.Counters.SetAsideInAll, door.Signals.Count(signal => signal.Kind == SignalKind.Query && signal.Weight < 1));
        }
    }

    [Fact]
    public void A_class_of_thirty_within_one_minute_is_still_a_class_of_more_than_twenty()
    {
        foreach (var seed in Enumerable.Range(1, 50))
        {
            var random = new System.Random(seed);
            var times = Enumerable.Range(0, 30).Select(_ => random.NextDouble() * 60).Order().ToList();
            var door = new Door();
            for (var i = 0; i < times.Count; i++)
            {
                door.Take(Asked(i, times[i], $"w{i}", Door.CompanyA, "公司拖欠工资怎么办"));
            }

            Assert.InRange(door.End().Signals.Count(signal => signal.Weight == 1), 21, 30);
        }
    }

    [Fact]
    public void A_company_with_searches_set_aside_is_known_by_the_reason_for_three_weeks()
    {
        var door = Play("A 8@0.1 same");
        var company = door.Signals[^1].Company;
        Assert.Equal([(company, SetAsideReason.IdenticalTexts)], door.Intake.SetAside);
        door.Take(Asked(100, 20 * 86_400.0, "w100", Door.CompanyB, "年假有几天"));
        Assert.Single(door.Intake.SetAside);
        door.Take(Asked(101, 20.9 * 86_400.0, "w101", Door.CompanyB, "年假有几天"), Asked(102, 21.5 * 86_400.0, "w102", Door.CompanyB, "产假多久"));
        Assert.Empty(door.Intake.SetAside);
    }

    [Fact]
    public void What_the_log_repeats_is_set_aside_alike()
    {
        using var keys = EpochKeys.InMemory();
        var log = new DoorLog();
        var live = new Door(keys, log: log);
        for (var i = 0; i < 10; i++)
        {
            live.Take(Asked(i, i * 0.2, $"w{i}", Door.CompanyA, "公司拖欠工资怎么办"));
        }

        var again = new Door(keys);
        again.Repeat(log.Written.ToArray());
        Assert.Equal(live.End().Transcript(), again.End().Transcript());
        Assert.True(again.Intake.Counters.SetAside(SetAsideReason.IdenticalTexts) > 0);
        Assert.Equal(live.Intake.SetAside, again.Intake.SetAside);
    }

    [Fact]
    public void A_burst_cut_in_the_middle_and_resumed_is_judged_as_if_it_was_not()
    {
        using var keys = EpochKeys.InMemory();
        var records = Enumerable.Range(0, 12).Select(i => Asked(i, i * 0.2, $"w{i}", Door.CompanyA, "公司拖欠工资怎么办")).ToArray();
        var before = new Door(keys, keepsTexts: true).Take(records[..3]);
        var after = new Door(keys, keepsTexts: true);
        after.Resume(before);
        Assert.Equal(new Door().Take(records).End().Transcript(), after.Take(records[3..]).End().Transcript());
    }

    [Fact]
    public void Only_a_replay_that_asks_for_it_saves_hashes_of_texts()
    {
        using var keys = EpochKeys.InMemory();
        var live = new Door(keys).Take(Asked(0, 0, "w0", Door.CompanyA, "欠薪"), Asked(1, 1, "w1", Door.CompanyA, "欠薪"));
        var hash = BitConverter.GetBytes(keys.HashText("欠薪".SelectMany(BitConverter.GetBytes).ToArray()));
        Assert.False(live.SavedState().AsSpan().IndexOf(hash) >= 0);
        var replayed = new Door(keys, keepsTexts: true).Take(Asked(0, 0, "w0", Door.CompanyA, "欠薪"), Asked(1, 1, "w1", Door.CompanyA, "欠薪"));
        Assert.True(replayed.SavedState().AsSpan().IndexOf(hash) >= 0);
    }

    /// <summary>
    /// <c>companies count@seconds mode</c>: so many searches, so far apart, companies in turn; modes: <c>same</c> text of different accounts,
    /// <c>differing</c> texts of different accounts, <c>one</c> account with the same text. Parts are joined by <c>+</c>.
    /// </summary>
    private static Door Play(string input)
    {
        // The very first record would wait for a witness.
        var door = new Door().Take(Records.Event("first", Instant.From(Noon.AddHours(-1)).ToString()));
        var (n, start) = (0, 0.0);
        foreach (var part in input.Split('+', StringSplitOptions.TrimEntries))
        {
            var fields = part.Split(' ');
            var at = fields[1].Split('@');
            var (count, apart) = (int.Parse(at[0], CultureInfo.InvariantCulture), double.Parse(at[1], CultureInfo.InvariantCulture));
            for (var i = 0; i < count; i++, n++)
            {
                var text = fields[2] == "differing" ? "拖欠工资" + (char)('一' + n) : "公司拖欠工资怎么办";
                door.Take(Asked(n, start, fields[2] == "one" ? "w" : $"w{n}", CompanyNamed(fields[0][i % fields[0].Length]), text));
                start += apart;
            }
        }

        return door.End();
    }

    private static string? CompanyNamed(char letter) => letter switch
    {
        'A' => Door.CompanyA,
        'B' => Door.CompanyB,
        'C' => Door.CompanyC,
        'D' => Door.CompanyD,
        _ => null,
    };

    private static string Asked(int n, double seconds, string worker, string? company, string text) =>
        Records.Query($"q{n}", Instant.From(Noon.AddMilliseconds(Math.Round(seconds * 1000))).ToString(), worker, company, text);
}
