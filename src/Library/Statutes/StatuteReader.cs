using System.Globalization;
using System.Text.RegularExpressions;

namespace LaborRisk.Library;

/// <summary>Cuts the text of a statute into its articles.</summary>
internal static partial class StatuteReader
{
    private const string State = "中华人民共和国";

    [GeneratedRegex(@"^(第([零一二三四五六七八九十百]+)条)[\s　]+(.*)$")]
    private static partial Regex ArticleStart();

    [GeneratedRegex(@"^(\d{4}-\d{2}-\d{2})-")]
    private static partial Regex VersionOfName();

    /// <param name="name">Name of the text; begins with the date of the version.</param>
    /// <exception cref="InvalidDataException">The text has no title, no date or no article.</exception>
    public static IReadOnlyList<Article> Read(string name, TextReader text)
    {
        var lines = Lines(text).ToList();
        if (lines.Count == 0 || !lines[0].StartsWith("# ", StringComparison.Ordinal) || !VersionOfName().IsMatch(name))
        {
            throw new InvalidDataException($"法律文本 {name} 缺少标题或版本日期。 / The statute {name} has no title or no date of its version.");
        }

        var version = DateOnly.ParseExact(VersionOfName().Match(name).Groups[1].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var law = new Statute(lines[0][2..].Replace(State, "", StringComparison.Ordinal), version);
        var articles = lines.Exists(line => ArticleStart().IsMatch(line)) ? Articles(law, lines) : Sections(law, lines);
        return articles.Count > 0
            ? articles
            : throw new InvalidDataException($"法律文本 {name} 没有条文。 / The statute {name} has no article.");
    }

    private static IEnumerable<string> Lines(TextReader text)
    {
        while (text.ReadLine() is { } line)
        {
            var trimmed = line.Trim();
            if (trimmed.Length > 0)
            {
                yield return trimmed;
            }
        }
    }

    private static List<Article> Articles(Statute law, IEnumerable<string> lines)
    {
        var articles = new List<Article>();
        var (chapter, section, number, body) = ("", "", "", new List<string>());
        foreach (var line in lines)
        {
            var start = ArticleStart().Match(line);
            var appendix = line.TrimEnd('：', ':') == "附录";
            if (start.Success || appendix || line.StartsWith('#'))
            {
                Close();
            }

            if (start.Success)
            {
                number = start.Groups[1].Value;
                body.Add(start.Groups[3].Value);
            }
            else if (appendix)
            {
                (number, chapter, section) = ("附录", "", "");
            }
            else if (line.StartsWith("### ", StringComparison.Ordinal))
            {
                section = Plain(line);
            }
            else if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                (chapter, section) = (Plain(line), "");
            }
            else if (number.Length > 0)
            {
                body.Add(line);
            }
        }

        Close();
        return articles;

        void Close()
        {
            if (number.Length > 0)
            {
                var ordinal = ChineseNumeral.Parse(number.Trim('第', '条'));
                articles.Add(new Article(law, number, ordinal, $"{chapter} {section}".Trim(), string.Join('\n', body)));
            }

            (number, body) = ("", []);
        }
    }

    /// <summary>A notice is told by its sections.</summary>
    private static List<Article> Sections(Statute law, IEnumerable<string> lines)
    {
        var sections = new List<Article>();
        foreach (var line in lines)
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                var number = Plain(line);
                sections.Add(new Article(law, number, ChineseNumeral.Parse(number.Split('、')[0]), "", ""));
            }
            else if (sections.Count > 0)
            {
                sections[^1] = sections[^1] with { Body = $"{sections[^1].Body}\n{line}".TrimStart() };
            }
        }

        return sections;
    }

    private static string Plain(string heading) => heading.TrimStart('#').Trim().Replace('　', ' ');
}
