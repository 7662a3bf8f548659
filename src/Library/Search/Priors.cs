using System.Globalization;
using LaborRisk.Domain;

namespace LaborRisk.Library;

/// <summary>What is known before the words are read: general statutes answer more questions than special ones, a topic has its chapters.</summary>
internal sealed class Priors
{
    private const float TopicGain = 0.35f;
    private readonly float[] ofLaw;
    private readonly bool[][] ofTopic = new bool[Topics.Count][];

    private Priors(IReadOnlyList<Article> articles)
    {
        var laws = WordFiles.Read("laws")
            .ToDictionary(entry => entry.Left, entry => float.Parse(entry.Right, CultureInfo.InvariantCulture), StringComparer.Ordinal);
        ofLaw = [.. articles.Select(article => laws.GetValueOrDefault(article.Law.Title, 1))];
        foreach (var (name, places) in WordFiles.Read("topics"))
        {
            if (!Topics.TryParse(name, out var topic))
            {
                throw new InvalidDataException($"词表 topics 里没有这个主题：{name} / The list topics names an unknown topic: {name}");
            }

            var wanted = places.Split('、');
            ofTopic[(int)topic] = [.. articles.Select(article => Array.Exists(wanted, place => Lies(article, place)))];
        }
    }

    public static Priors Load(IReadOnlyList<Article> articles) => new(articles);

    /// <summary>Weighs scores by statute and by the question's topic.</summary>
    /// <param name="probability">Of the topic, 0..1.</param>
    public void Weigh(Span<float> scores, Topic topic, double probability)
    {
        var chapters = ofTopic[(int)topic];
        var gain = 1 + (TopicGain * (float)probability);
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] *= ofLaw[i] * (chapters is not null && chapters[i] ? gain : 1);
        }
    }

    /// <summary>A place is a statute, or <c>statute/words of a chapter</c>.</summary>
    private static bool Lies(Article article, string place)
    {
        var parts = place.Split('/');
        return article.Law.Title == parts[0] && (parts.Length == 1 || article.Heading.Contains(parts[1], StringComparison.Ordinal));
    }
}
