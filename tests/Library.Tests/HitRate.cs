using LaborRisk.Ingest.Topics;

namespace LaborRisk.Library.Tests;

/// <summary>How often an article asked for is among the first so many answers, with the topic that the classifier gives.</summary>
internal sealed class HitRate
{
    private const int Asked = 5;
    private readonly List<int> ranks = [];
    private readonly List<string> missed = [];

    public HitRate(StatuteSearch search, IEnumerable<QuestionCase> cases)
    {
        var classifier = TopicClassifier.LoadDefault();
        foreach (var asked in cases)
        {
            var verdict = classifier.Classify(asked.Question);
            var answers = search.Find(asked.Question, verdict.Topic, verdict.Probability, Asked);
            var names = answers.Select(answer => ArticleName.Of(answer.Article)).ToList();
            var rank = names.FindIndex(asked.Articles.Contains);
            ranks.Add(rank < 0 ? int.MaxValue : rank + 1);
            if (rank is < 0 or > 2)
            {
                missed.Add($"{asked.Question} → {string.Join('、', names)}");
            }
        }
    }

    /// <summary>The questions without a right answer among the first three, and what was answered.</summary>
    public IReadOnlyList<string> Missed => missed;

    public double At(int first) => ranks.Count(rank => rank <= first) / (double)ranks.Count;
}
