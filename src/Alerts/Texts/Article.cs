namespace LaborRisk.Alerts.Texts;

/// <summary>One article of a statute. <paramref name="Quote"/> is its wording, never a paraphrase; …… marks what is left out.</summary>
/// <param name="Statute">Title without 中华人民共和国.</param>
/// <param name="Number">As printed: 第五十条.</param>
/// <param name="English">The gist, for maintainers.</param>
internal sealed record Article(string Statute, string Number, string Quote, string English)
{
    public override string ToString() => Words.Article.With(Statute, Number, Quote);
}
