using LaborRisk.Domain;

namespace LaborRisk.Library;

/// <summary>
/// Answers an everyday question with the articles that fit. Keeps nothing of a question; one instance serves any number of threads.
/// </summary>
public sealed class StatuteSearch
{
    /// <summary>An article below this share of the best one's score is no answer.</summary>
    private const float LeastShare = 0.3f;

    private readonly Tokenizer tokenizer;
    private readonly ArticleIndex index;
    private readonly Priors priors;

    private StatuteSearch(StatuteBook book)
    {
        tokenizer = new Tokenizer(Lexicon.Load());
        index = new ArticleIndex(book.Articles, tokenizer, Guide.Load());
        priors = Priors.Load(book.Articles);
    }

    /// <summary>Reads the statutes and indexes them: a fifth of a second and some MB; do it once.</summary>
    public static StatuteSearch Load() => new(StatuteBook.Load());

    /// <summary>The articles that fit best, best first; none when no word of the question is known.</summary>
    /// <param name="topic">What the question is about; its chapters count a little more. <see cref="Topic.Other"/> changes nothing.</param>
    /// <param name="probability">Of the topic, 0..1.</param>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<Answer> Find(ReadOnlySpan<char> question, Topic topic, double probability, int most)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(most);
        Span<float> scores = new float[index.Articles.Count];
        index.Score(tokenizer.OfEveryday(question), scores);
        priors.Weigh(scores, topic, probability);
        var best = new PriorityQueue<int, float>();
        for (var article = 0; article < scores.Length; article++)
        {
            if (scores[article] > 0)
            {
                best.Enqueue(article, scores[article]);
                if (best.Count > most)
                {
                    best.Dequeue();
                }
            }
        }

        return Answers(best);
    }

    private List<Answer> Answers(PriorityQueue<int, float> best)
    {
        var answers = new List<Answer>(best.Count);
        while (best.TryDequeue(out var article, out var score))
        {
            answers.Add(new Answer(index.Articles[article], score));
        }

        answers.Reverse();
        return [.. answers.TakeWhile(answer => answer.Score >= LeastShare * answers[0].Score)];
    }
}
