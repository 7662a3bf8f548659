using System.Globalization;

namespace LaborRisk.Library;

/// <summary>
/// What people say and what the law calls it: 炒鱿鱼 is 解除劳动合同. The words of a question that are found here stand aside for their legal terms,
/// the longest first, so that 不发工资 is not also read as 发工资.
/// </summary>
internal sealed class Lexicon
{
    private readonly Dictionary<char, List<(string Word, Term[] Terms)>> byFirst = [];
    private readonly List<string> terms = [];

    public static Lexicon Load()
    {
        var lexicon = new Lexicon();
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (left, right) in WordFiles.Read("everyday"))
        {
            Term[] meant = right == "-" ? [] : [.. right.Split('、').Select(term => lexicon.Intern(term, known))];
            foreach (var word in left.Split('|'))
            {
                lexicon.Add(Folding.Fold(word), meant);
            }
        }

        foreach (var words in lexicon.byFirst.Values)
        {
            words.Sort((a, b) => b.Word.Length.CompareTo(a.Word.Length));
        }

        return lexicon;
    }

    /// <summary>All legal terms, folded.</summary>
    public IReadOnlyList<string> Terms => terms;

    /// <summary>The longest known word that the text begins with; 0 = none.</summary>
    public int Match(ReadOnlySpan<char> text, out ReadOnlySpan<Term> meant)
    {
        if (byFirst.TryGetValue(text[0], out var words))
        {
            foreach (var (word, found) in words)
            {
                if (text.StartsWith(word, StringComparison.Ordinal))
                {
                    meant = found;
                    return word.Length;
                }
            }
        }

        meant = default;
        return 0;
    }

    private void Add(string word, Term[] meant)
    {
        if (!byFirst.TryGetValue(word[0], out var words))
        {
            byFirst[word[0]] = words = [];
        }

        words.Add((word, meant));
    }

    /// <summary>A term may carry its weight: <c>用人单位*0.3</c>.</summary>
    private Term Intern(string written, Dictionary<string, int> known)
    {
        var parts = written.Trim().Split('*');
        var term = Folding.Fold(parts[0]);
        if (!known.TryGetValue(term, out var index))
        {
            known[term] = index = terms.Count;
            terms.Add(term);
        }

        return new Term(index, parts.Length > 1 ? float.Parse(parts[1], CultureInfo.InvariantCulture) : 1);
    }
}
