namespace LaborRisk.Library;

/// <summary>
/// A guide to the articles in everyday words, kept by hand like the index at the back of a law book: the questions an article answers are
/// seldom asked in its own words.
/// </summary>
internal sealed class Guide
{
    /// <summary>White space parts nothing when a person writes it; between two entries it must.</summary>
    private const char PhraseEnd = '，';

    private readonly Dictionary<string, string> words = new(StringComparer.Ordinal);

    public static Guide Load()
    {
        var guide = new Guide();
        foreach (var (article, everyday) in WordFiles.Read("guide"))
        {
            guide.words.Add(article, everyday.Replace(' ', PhraseEnd));
        }

        return guide;
    }

    /// <summary>The articles that have words here, as <see cref="ArticleName"/> spells them.</summary>
    public IReadOnlyCollection<string> Articles => words.Keys;

    /// <summary>Empty where there are none.</summary>
    public string Of(Article article) => words.GetValueOrDefault(ArticleName.Of(article), "");
}
