using System.Reflection;
using System.Text;
using LaborRisk.Alerts.Texts;
using LaborRisk.Domain;

namespace LaborRisk.Alerts.Tests;

public sealed class TextTests
{
    private const string Rewrite = "REWRITE_SNAPSHOTS";

    [Fact]
    public void Texts_of_every_topic_and_role_are_the_snapshots()
    {
        var changed = new List<string>();
        foreach (var topic in Enum.GetValues<Topic>().Where(topic => topic != Topic.Other))
        {
            var file = Repository.Path($"tests/Alerts.Tests/Snapshots/{topic.Name()}.txt");
            var text = Render(LifeOf(topic));
            if (Environment.GetEnvironmentVariable(Rewrite) is not null)
            {
                File.WriteAllText(file, text);
            }
            else if (File.ReadAllText(file) != text)
            {
                changed.Add(topic.Name());
            }
        }

        Assert.True(changed.Count == 0, $"Changed: {string.Join(", ", changed)}. Set {Rewrite}=1 to write them anew, then read the difference.");
    }

    [Fact]
    public void No_text_has_a_word_that_the_union_avoids()
    {
        string[] avoided = ["监控", "维稳", "黑名单", "群体性事件", "欠薪企业"];
        var texts = Enum.GetValues<Topic>().Where(topic => topic != Topic.Other).Select(topic => Render(LifeOf(topic)));
        Assert.DoesNotContain(texts, text => avoided.Any(word => text.Contains(word, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_chairs_text_has_no_score_window_expectation_or_day()
    {
        foreach (var notice in LifeOf(Topic.WageArrears).Where(record => record.Transition == TransitionKind.Released))
        {
            string[] telling = ["87.4", "风险指数", "天", "预期", "0.4", "2025", "查询", "投诉", "橙色"];
            Assert.DoesNotContain(telling, word => (notice.Title + notice.Body).Contains(word, StringComparison.Ordinal));
            Assert.Contains("请勿追查是谁咨询", notice.Body, StringComparison.Ordinal);
            Assert.Contains("12351", notice.Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_phrase_has_both_languages_and_the_same_places()
    {
        var phrases = typeof(Words).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null))
            .OfType<Phrase>().ToArray();
        Assert.NotEmpty(phrases);
        Assert.All(phrases, phrase => Assert.NotEmpty(phrase.English));
        Assert.All(phrases, phrase => Assert.Equal(Places(phrase.Chinese), Places(phrase.English)));
    }

    /// <summary>First hearers, the desk alone, the chair, the fall and the end; the surge.</summary>
    private static List<AlertTransition> LifeOf(Topic topic)
    {
        var story = new Story(Sample.Judge(), "2025-11-05T15:30");
        Driver[] evidence =
        [
            Sample.Searches(WorkersBand.From10To19, topic),
            new EmploymentDriver(Indicator.WagesPaidRatio, 0.62, 1, 0.98),
            new EmploymentDriver(Indicator.MissingReport, double.NaN, double.NaN, 0.7),
            new EventDriver(EnterpriseEventKind.WageComplaint, Sample.At("2025-11-03T10:12"), topic),
            new ModelDriver("mlnet-pca", 0.91, topic),
        ];
        story.Surge(topic).Score(55, Sample.Auto, evidence).Score(87.4, Sample.Auto, evidence)
            .Score(87.4, Sample.Small, evidence).Score(55, Sample.Uncovered, evidence)
            .Until("2025-11-05T17:00").Score(60, Sample.Auto, evidence).Wait(72).Score(0).Wait(72);
        return story.Records;
    }

    private static string Render(List<AlertTransition> records)
    {
        var text = new StringBuilder();
        foreach (var record in records)
        {
            var roles = string.Join(", ", record.Recipients.Select(recipient => recipient.Officer.Role.Name()).Distinct());
            text.Append($"== {record.Transition.Name()} {record.Level.Name()} → {(roles.Length == 0 ? "-" : roles)}\n")
                .Append($"{record.Title}\n\n{record.Body}\n\n");
        }

        return text.ToString();
    }

    private static string Places(string format) =>
        string.Join(' ', Enumerable.Range(0, 9).Where(i => format.Contains($"{{{i}}}", StringComparison.Ordinal)));
}
