using System.Text;
using LaborRisk.Domain;

namespace LaborRisk.Ingest.Tests;

public sealed class PhraseTests
{
    // A Monday.
    private static readonly DateTimeOffset Monday = new(2025, 3, 3, 9, 0, 0, TimeSpan.FromHours(8));

    private static readonly string[] CompanyIds = [.. Enumerable.Range(0, 8).Select(i => $"91990001EEEEEEEEE{i}")];

    private static readonly CompanyDirectory Companies = new(CompanyIds.Select((id, i) =>
        new Enterprise(id, i == 0 ? "远山蓝湖科技有限公司" : $"企业{(char)('甲' + i)}", "镇街01", "C39", 100, "", "")));

    // No topic of ours, so that it is heard as unclassified.
    private const string Phrase = "食堂饭菜不好吃";

    [Fact]
    public void A_phrase_of_twenty_workers_of_five_companies_is_told_when_its_week_is_over()
    {
        var intake = Heard(Phrase, workers: 20, companies: 5);
        Assert.Empty(intake.Phrases);
        Pass(intake, days: 7);
        Assert.Equal([new CommonPhrase(Phrase, new DateOnly(2025, 3, 3))], intake.Phrases);
    }

    [Theory]
    [InlineData(19, 5)]
    [InlineData(40, 4)]
    [InlineData(1, 1)]
    public void One_worker_or_one_company_short_and_it_is_never_told(int workers, int companies) => Assert.Empty(ToldOf(Phrase, workers, companies));

    [Fact]
    public void Nothing_that_is_kept_holds_a_phrase_of_nineteen()
    {
        var intake = Heard(Phrase, workers: 19, companies: 8);
        using var state = new MemoryStream();
        using var writer = new BinaryWriter(state);
        intake.Save(writer);
        foreach (var encoding in (Encoding[])[Encoding.UTF8, Encoding.Unicode])
        {
            Assert.True(state.ToArray().AsSpan().IndexOf(encoding.GetBytes(Phrase)) < 0);
        }
    }

    [Fact]
    public void One_worker_asking_all_week_is_one_worker()
    {
        var intake = NewIntake();
        for (var i = 0; i < 50; i++)
        {
            Ask(intake, i, Monday.AddHours(i), "w1", CompanyIds[i % 5], Phrase);
        }

        Pass(intake, days: 7);
        Assert.Empty(intake.Phrases);
    }

    [Fact]
    public void Two_half_weeks_do_not_add_up()
    {
        var intake = NewIntake();
        for (var i = 0; i < 30; i++)
        {
            Ask(intake, i, Monday.AddDays(i < 15 ? 6 : 7).AddMinutes(i), $"w{i}", CompanyIds[i % 6], Phrase);
        }

        Pass(intake, days: 15);
        Assert.Empty(intake.Phrases);
    }

    [Fact]
    public void A_restart_begins_the_week_anew_and_tells_nothing_of_it()
    {
        using var keys = EpochKeys.InMemory();
        var before = Heard(Phrase, workers: 30, companies: 6, keys);
        using var state = new MemoryStream();
        using (var writer = new BinaryWriter(state, Encoding.UTF8, leaveOpen: true))
        {
            before.Save(writer);
        }

        state.Position = 0;
        var after = NewIntake(keys);
        using var reader = new BinaryReader(state);
        after.Load(reader);
        Pass(after, days: 7);
        Assert.Empty(after.Phrases);
    }

    [Fact]
    public void A_script_cannot_make_a_phrase_common()
    {
        var intake = NewIntake();
        for (var i = 0; i < 60; i++)
        {
            Ask(intake, i, Monday.AddMilliseconds(20 * i), $"w{i}", CompanyIds[i % 6], Phrase);
        }

        Pass(intake, days: 7);
        Assert.Empty(intake.Phrases);
    }

    [Fact]
    public void What_may_name_a_person_or_a_company_is_never_told()
    {
        foreach (var (phrase, expected) in Cases.Groups("phrases.txt").SelectMany(group => group))
        {
            Assert.Equal((phrase, expected), (phrase, ToldOf(phrase, 25, 6).Count == 0 ? "stays" : "told"));
        }
    }

    [Fact]
    public void A_phrase_the_classifier_knows_is_no_news() => Assert.Empty(ToldOf("公司拖欠工资怎么办", 40, 8));

    private static IReadOnlyList<CommonPhrase> ToldOf(string phrase, int workers, int companies)
    {
        var intake = Heard(phrase, workers, companies);
        Pass(intake, days: 7);
        return intake.Phrases;
    }

    private static Intake Heard(string phrase, int workers, int companies, EpochKeys? keys = null)
    {
        var intake = NewIntake(keys);
        for (var i = 0; i < workers; i++)
        {
            Ask(intake, i, Monday.AddMinutes(7 * i), $"w{i}", CompanyIds[i % companies], phrase);
        }

        return intake;
    }

    private static Intake NewIntake(EpochKeys? keys = null)
    {
        var intake = new Intake(Companies, Door.Classifier, keys ?? EpochKeys.InMemory(), _ => { });
        Take(intake, Records.Query("first", Instant.From(Monday.AddHours(-1)).ToString(), "first", CompanyIds[7], "年假有几天"));
        return intake;
    }

    private static void Pass(Intake intake, int days) => Ask(intake, 9_999, Monday.AddDays(days + 0.5), "late", CompanyIds[7], "年假有几天", steps: days + 2);

    private static void Ask(Intake intake, int n, DateTimeOffset at, string worker, string company, string text, int steps = 1)
    {
        // Not more than a day at a step: a record further ahead would wait for a witness.
        for (var step = steps - 1; step >= 0; step--)
        {
            Take(intake, Records.Query($"q{n}-{step}", Instant.From(at.AddDays(-step * 0.9)).ToString(), worker, company, text));
        }
    }

    private static void Take(Intake intake, string record) =>
        intake.Accept(Encoding.UTF8.GetBytes(record), new RecordOrigin("events.ndjson", 1), new HourlyBatches());
}
