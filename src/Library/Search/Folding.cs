namespace LaborRisk.Library;

/// <summary>Brings letters to one form: half-width, lower case. What is no letter or digit parts two phrases; white space parts nothing.</summary>
internal static class Folding
{
    /// <summary>Stands between two phrases; no token spans it.</summary>
    public const char Break = '\0';

    private const int FullWidthOffset = 0xFEE0;

    public static string Fold(string text)
    {
        var folded = new char[text.Length];
        return new string(folded, 0, Fold(text, folded));
    }

    /// <returns>Letters written; at most as many as the text has.</returns>
    public static int Fold(ReadOnlySpan<char> text, Span<char> into)
    {
        var length = 0;
        foreach (var letter in text)
        {
            if (!char.IsWhiteSpace(letter))
            {
                into[length++] = Fold(letter);
            }
        }

        return length;
    }

    private static char Fold(char letter)
    {
        var half = letter is >= '\uFF01' and <= '\uFF5E' ? (char)(letter - FullWidthOffset) : letter;
        return half == '+' || char.IsLetterOrDigit(half) ? char.ToLowerInvariant(half) : Break;
    }
}
