namespace LaborRisk.Ingest.Topics;

/// <summary>
/// Brings the many ways of writing a text to one: simplified, half-width, lower case, without spaces, punctuation, emoji or
/// control characters. Character by character, so a text is never copied; it needs no ICU.
/// </summary>
internal static class CharacterFolding
{
    private const int FullWidthOffset = 0xFEE0;

    private static readonly char[] Folded = Build();

    /// <summary>The character to read instead; NUL = read on without it.</summary>
    public static char Fold(char c) => Folded[c];

    /// <summary>The whole text folded. For training and for the lexicon; the classifier folds as it reads.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var kept = new char[text.Length];
        return new string(kept, 0, Fold(text, kept));
    }

    /// <summary>The same into a buffer at least as long.</summary>
    /// <returns>How many characters are left.</returns>
    public static int Fold(ReadOnlySpan<char> text, Span<char> into)
    {
        var length = 0;
        foreach (var c in text)
        {
            if (Folded[c] != '\0')
            {
                into[length++] = Folded[c];
            }
        }

        return length;
    }

    private static char[] Build()
    {
        var folded = new char[char.MaxValue + 1];
        for (var i = 0; i <= char.MaxValue; i++)
        {
            // The '+' of N+1 carries meaning; no other sign does.
            var c = HalfWidth((char)i);
            folded[i] = c == '+' || char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : '\0';
        }

        foreach (var line in TopicResources.Lines("traditional.txt"))
        {
            for (var i = 0; i + 1 < line.Length; i += 2)
            {
                folded[line[i]] = line[i + 1];
            }
        }

        return folded;
    }

    private static char HalfWidth(char c) => c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - FullWidthOffset) : c;
}
