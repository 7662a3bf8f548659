using System.Text;

namespace LaborRisk.Library;

/// <summary>The statutes that come with the program, article by article.</summary>
public sealed class StatuteBook
{
    private const string Prefix = "statutes/";

    private StatuteBook(IReadOnlyList<Article> articles) => Articles = articles;

    /// <summary>All articles; those of one statute stand together in its order.</summary>
    public IReadOnlyList<Article> Articles { get; }

    /// <exception cref="InvalidDataException">A text in the assembly is no statute: the build is broken.</exception>
    public static StatuteBook Load()
    {
        var assembly = typeof(StatuteBook).Assembly;
        var articles = new List<Article>();
        var names = assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal));
        foreach (var name in names.Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            articles.AddRange(StatuteReader.Read(name[Prefix.Length..], reader));
        }

        return new StatuteBook(articles);
    }
}
