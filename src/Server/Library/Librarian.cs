using System.Globalization;
using LaborRisk.Domain;
using LaborRisk.Ingest.Topics;
using LaborRisk.Library;

namespace LaborRisk.Server.Library;

/// <summary>Names the topic of a question and finds the articles that fit. Keeps nothing.</summary>
internal sealed class Librarian(TopicClassifier classifier, StatuteSearch statutes)
{
    private const int Most = 5;

    public SearchResponse Answer(ReadOnlySpan<char> question, bool joined)
    {
        var verdict = classifier.Classify(question);
        var answers = statutes.Find(question, verdict.Topic, verdict.Probability, Most);
        FoundArticle[] told = [.. answers.Select(answer => Told(answer.Article))];
        return new SearchResponse(verdict.Topic.Name(), Math.Round(verdict.Probability, 2), told, joined);
    }

    private static FoundArticle Told(Article article) => new(
        article.Law.Title,
        article.Number,
        article.Heading.Length > 0 ? article.Heading : null,
        article.Body,
        article.Law.Version.ToString("O", CultureInfo.InvariantCulture));
}
