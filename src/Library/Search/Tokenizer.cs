using System.Buffers;

namespace LaborRisk.Library;

/// <summary>
/// Cuts texts into tokens. Chinese writes no spaces; overlapping pairs of characters find as well as words do and need no dictionary
/// (Nie and Ren 1999, Kwok 1999), and a short list of terms beside them finds more.
/// </summary>
internal sealed class Tokenizer(Lexicon lexicon)
{
    /// <summary>A term of n characters stands for n − 1 pairs, which occur together anyway: less than their sum, more than one.</summary>
    private const float PerFurtherPair = 0.5f;

    /// <summary>Tokens of what a person writes, each once, with its weight. Everyday words become legal terms.</summary>
    public Dictionary<Token, float> OfEveryday(ReadOnlySpan<char> text)
    {
        var letters = ArrayPool<char>.Shared.Rent(text.Length);
        var tokens = OfFolded(letters.AsSpan(0, Folding.Fold(text, letters)));
        ArrayPool<char>.Shared.Return(letters, clearArray: true);
        return tokens;
    }

    private Dictionary<Token, float> OfFolded(ReadOnlySpan<char> folded)
    {
        var tokens = new Dictionary<Token, float>();
        var previous = Folding.Break;
        for (var at = 0; at < folded.Length;)
        {
            var length = lexicon.Match(folded[at..], out var meant);
            foreach (var term in meant)
            {
                Raise(tokens, Token.OfTerm(term.Index), term.Weight * Gain(lexicon.Terms[term.Index].Length));
            }

            var letter = length > 0 ? Folding.Break : folded[at];
            if (previous != Folding.Break && letter != Folding.Break)
            {
                Raise(tokens, Token.OfPair(previous, letter), 1);
            }

            previous = letter;
            at += Math.Max(1, length);
        }

        return tokens;
    }

    /// <summary>Tokens of a statute's text with their number: pairs, and every legal term wherever it occurs.</summary>
    public Dictionary<Token, int> OfStatute(string text)
    {
        var folded = Folding.Fold(text);
        var tokens = new Dictionary<Token, int>();
        for (var at = 1; at < folded.Length; at++)
        {
            if (folded[at - 1] != Folding.Break && folded[at] != Folding.Break)
            {
                Count(tokens, Token.OfPair(folded[at - 1], folded[at]));
            }
        }

        for (var term = 0; term < lexicon.Terms.Count; term++)
        {
            var word = lexicon.Terms[term];
            for (var at = Next(0); at >= 0; at = Next(at + word.Length))
            {
                Count(tokens, Token.OfTerm(term));
            }

            int Next(int from) => folded.IndexOf(word, from, StringComparison.Ordinal);
        }

        return tokens;
    }

    private static float Gain(int length) => 1 + (PerFurtherPair * Math.Max(0, length - 2));

    private static void Raise(Dictionary<Token, float> tokens, Token token, float weight) =>
        tokens[token] = Math.Max(weight, tokens.GetValueOrDefault(token));

    private static void Count(Dictionary<Token, int> tokens, Token token) => tokens[token] = tokens.GetValueOrDefault(token) + 1;
}
