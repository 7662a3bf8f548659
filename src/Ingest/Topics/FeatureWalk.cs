namespace LaborRisk.Ingest.Topics;

/// <summary>Takes the rows of a text's character n-grams, one call each.</summary>
internal interface IRowSink
{
    void Add(int row);
}

/// <summary>Reads a text once: every 1- to 3-gram of its folded characters becomes a row of the hashed table, every word a concept.</summary>
internal static class FeatureWalk
{
    /// <summary>Rows of the hashed table, a power of two.</summary>
    public const int Rows = 1 << RowBits;

    /// <summary>Characters read of a longer text: what the contract lets a query have.</summary>
    public const int LongestText = 2_000;

    private const int RowBits = 16;

    /// <param name="grams">How many rows went to <paramref name="sink"/>.</param>
    /// <returns>The concepts met, those that follow by rule included.</returns>
    public static ConceptSet Over<TSink>(ReadOnlySpan<char> text, Lexicon lexicon, ref TSink sink, out int grams)
        where TSink : struct, IRowSink, allows ref struct
    {
        var words = lexicon.Words;
        ConceptSet met = default;
        char before = '\0', beforeThat = '\0';
        var state = 0;
        grams = 0;
        foreach (var raw in text.Length > LongestText ? text[..LongestText] : text)
        {
            var c = CharacterFolding.Fold(raw);
            if (c == '\0')
            {
                continue;
            }

            state = words.Step(state, c);
            met |= words.Found(state);

            // NUL stands for the text's beginning, so a 2- or 3-gram there is a feature of its own.
            uint one = c, two = one << 16 | before, three = two * 0x85EBCA6B + beforeThat;
            sink.Add(Row(one, 0x9E3779B1));
            sink.Add(Row(two, 0xC2B2AE35));
            sink.Add(Row(three, 0x27D4EB2F));
            grams += 3;
            (beforeThat, before) = (before, c);
        }

        return lexicon.Complete(met);
    }

    private static int Row(uint key, uint odd)
    {
        key *= odd;
        key ^= key >> 15;
        return (int)(key * 0x2C1B3C6D >> (32 - RowBits));
    }
}
