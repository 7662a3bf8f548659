using System.Text.RegularExpressions;

namespace LaborRisk.WholeProduct.House;

/// <summary>Relative links of a document.</summary>
internal static partial class MarkdownLinks
{
    [GeneratedRegex(@"\]\((?!https?:|#)([^)#\s]+)")]
    private static partial Regex Relative();

    /// <summary>Links that lead to no file or folder, as <c>document → link</c>.</summary>
    public static IEnumerable<string> Broken(string document) =>
        from match in Relative().Matches(File.ReadAllText(document))
        let target = Path.Combine(Path.GetDirectoryName(document)!, match.Groups[1].Value)
        where !Path.Exists(target)
        select $"{Path.GetFileName(document)} → {match.Groups[1].Value}";
}
