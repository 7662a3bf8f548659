using System.Globalization;

namespace LaborRisk.Library;

/// <summary>How the lists name an article: <c>劳动合同法 85</c>.</summary>
internal static class ArticleName
{
    public static string Of(Article article) => string.Create(CultureInfo.InvariantCulture, $"{article.Law.Title} {article.Ordinal}");
}
