using System.Text.RegularExpressions;
using LaborRisk.Alerts.Texts;
using LaborRisk.Domain;

namespace LaborRisk.Alerts.Tests;

public sealed partial class LabourLawTests
{
    private static readonly Topic[] Scoring = [.. Enum.GetValues<Topic>().Where(topic => topic != Topic.Other)];

    [Fact]
    public void Every_topic_has_its_law_and_its_words()
    {
        Assert.All(Scoring, topic => Assert.NotEmpty(LabourLaw.On(topic)));
        Assert.All(Scoring, topic => Assert.NotEmpty(TopicWords.Of(topic).Class.Chinese));
    }

    [SharedFact]
    public void Every_quotation_stands_in_the_article_named()
    {
        var wrong = Scoring.SelectMany(LabourLaw.On).Distinct()
            .Where(article => !Quotes(Articles(article.Statute).GetValueOrDefault(article.Number, ""), article.Quote));
        Assert.Empty(wrong);
    }

    [SharedFact]
    public void Articles_named_in_sentences_say_what_is_claimed()
    {
        Assert.Contains("工会应当代表职工与企业、事业单位、社会组织交涉", Articles("工会法")["第二十三条"], StringComparison.Ordinal);
        Assert.Contains("进行调查，有关单位应当予以协助", Articles("工会法")["第二十六条"], StringComparison.Ordinal);
        Assert.Contains("收到调解申请之日起十五日", Articles("劳动争议调解仲裁法")["第十四条"], StringComparison.Ordinal);
    }

    /// <summary>The pieces between …… follow each other in the article.</summary>
    private static bool Quotes(string article, string quote)
    {
        var from = 0;
        foreach (var piece in quote.Split("……", StringSplitOptions.RemoveEmptyEntries))
        {
            var at = article.IndexOf(piece, from, StringComparison.Ordinal);
            if (at < 0)
            {
                return false;
            }

            from = at + piece.Length;
        }

        return true;
    }

    private static Dictionary<string, string> Articles(string statute)
    {
        var file = Directory.GetFiles(SharedData.Path("data", "labour-law"), statute + "(*.md").Single();
        return ArticleStart().Split(File.ReadAllText(file)).Skip(1).Chunk(2)
            .GroupBy(pair => pair[0]).ToDictionary(group => group.Key, group => group.First()[1].ReplaceLineEndings(""));
    }

    [GeneratedRegex("^(第[零一二三四五六七八九十百]+条)[ 　]", RegexOptions.Multiline)]
    private static partial Regex ArticleStart();
}
