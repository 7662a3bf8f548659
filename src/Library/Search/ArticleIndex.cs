using System.Runtime.InteropServices;

namespace LaborRisk.Library;

/// <summary>
/// BM25F (Robertson, Zaragoza and Taylor 2004): the counts of a token in the fields of an article are weighed and added before they saturate.
/// What a token adds to an article does not depend on the question, so it is computed once; a question only adds up.
/// </summary>
internal sealed class ArticleIndex
{
    private const double Saturation = 1.2;
    private const double BodyLengthShare = 0.4;
    private const double HeadingWeight = 0.6;
    private const double GuideWeight = 2.5;
    private readonly Dictionary<Token, Posting[]> postings = [];

    private readonly record struct Posting(int Article, float Score);

    public ArticleIndex(IReadOnlyList<Article> articles, Tokenizer tokenizer, Guide guide)
    {
        Articles = articles;
        var meanLength = articles.Average(article => article.Body.Length);
        var counts = new Dictionary<Token, List<(int Article, double Count)>>();
        for (var i = 0; i < articles.Count; i++)
        {
            foreach (var (token, count) in Weighed(articles[i], tokenizer, guide, meanLength))
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(counts, token, out _) ??= []).Add((i, count));
            }
        }

        foreach (var (token, found) in counts)
        {
            var rarity = Math.Log(1 + ((articles.Count - found.Count + 0.5) / (found.Count + 0.5)));
            postings[token] = [.. found.Select(entry => new Posting(entry.Article, (float)(rarity * entry.Count / (Saturation + entry.Count))))];
        }
    }

    public IReadOnlyList<Article> Articles { get; }

    /// <summary>Adds what each article is worth for the tokens.</summary>
    /// <param name="scores">One for each article.</param>
    public void Score(Dictionary<Token, float> tokens, Span<float> scores)
    {
        foreach (var (token, weight) in tokens)
        {
            if (postings.TryGetValue(token, out var found))
            {
                foreach (var posting in found)
                {
                    scores[posting.Article] += weight * posting.Score;
                }
            }
        }
    }

    private static Dictionary<Token, double> Weighed(Article article, Tokenizer tokenizer, Guide guide, double meanLength)
    {
        var weighed = new Dictionary<Token, double>();
        var perBodyCount = 1 / (1 - BodyLengthShare + (BodyLengthShare * article.Body.Length / meanLength));
        foreach (var (token, count) in tokenizer.OfStatute(article.Body))
        {
            weighed[token] = count * perBodyCount;
        }

        foreach (var (token, count) in tokenizer.OfStatute($"{article.Law.Title}\n{article.Heading}"))
        {
            weighed[token] = weighed.GetValueOrDefault(token) + (count * HeadingWeight);
        }

        foreach (var (token, weight) in tokenizer.OfEveryday(guide.Of(article)))
        {
            weighed[token] = weighed.GetValueOrDefault(token) + (weight * GuideWeight);
        }

        return weighed;
    }
}
