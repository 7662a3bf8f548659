using FsCheck;
using FsCheck.Fluent;
using LaborRisk.Domain;
using LaborRisk.Ingest.Topics;

namespace LaborRisk.Ingest.Tests.Topics;

public sealed class TopicClassifierFacts
{
    private readonly TopicClassifier classifier = TopicClassifier.LoadDefault();

    [Fact]
    public void Every_sentence_of_the_table_has_its_topic()
    {
        var wrong = File.ReadLines(TableOfCases())
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(" ⇶ "))
            .Where(parts => classifier.Classify(parts[0]).Topic.Name() != parts[1])
            .Select(parts => $"{parts[0]}: {classifier.Classify(parts[0]).Topic.Name()}, not {parts[1]}");
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\0")]
    [InlineData("\ud83d")]
    [InlineData("😀😀")]
    public void What_holds_no_words_is_other(string text) => Assert.Equal(Topic.Other, classifier.Classify(text).Topic);

    [Theory]
    [InlineData("拖欠工资", "拖欠工資")]
    [InlineData("拖欠工资", " 拖 欠　工\n资 ")]
    [InlineData("赔偿N+1", "賠償ｎ＋１")]
    [InlineData("欠薪", "欠薪！？😡")]
    public void Writing_does_not_change_the_verdict(string plain, string written) =>
        Assert.Equal(classifier.Classify(plain), classifier.Classify(written));

    [Fact]
    public void Any_text_gets_a_probability_and_never_its_own_topic_twice() => Prop.ForAll<string?>(text =>
    {
        var verdict = classifier.Classify(text);
        return verdict.Probability is >= 0 and <= 1
            && !verdict.Secondary.Contains(verdict.Topic) && !verdict.Secondary.Contains(Topic.Other);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Judging_allocates_nothing()
    {
        const string Text = "公司拖欠工资三个月，老板跑路了怎么办";
        classifier.Classify(Text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000; i++)
        {
            classifier.Classify(Text);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void A_very_long_text_is_judged_by_its_beginning()
    {
        var text = new string('欠', 2_000);
        Assert.Equal(classifier.Classify(text), classifier.Classify(text + "怀孕产假"));
    }

    [Fact]
    public void A_foreign_file_is_refused_in_words() =>
        Assert.Contains(
            "not a topic weights file",
            Assert.Throws<InvalidDataException>(() => TopicClassifier.Load(new MemoryStream(new byte[100]))).Message);

    [Fact]
    public void A_damaged_file_is_refused_in_words()
    {
        using var weights = new MemoryStream();
        using (var whole = TopicResources.Open("topics.weights"))
        {
            whole.CopyTo(weights);
        }

        weights.GetBuffer()[weights.Length / 2] ^= 1;
        weights.Position = 0;
        Assert.Contains("damaged", Assert.Throws<InvalidDataException>(() => TopicClassifier.Load(weights)).Message);
    }

    private static string TableOfCases()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "tests", "Cases", "topics.txt")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder!.FullName, "tests", "Cases", "topics.txt");
    }
}
