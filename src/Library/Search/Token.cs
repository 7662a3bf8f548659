namespace LaborRisk.Library;

/// <summary>What the index knows: two neighbouring characters, or a legal term.</summary>
internal readonly record struct Token(long Key)
{
    private const long TermMark = 1L << 40;

    public static Token OfPair(char first, char second) => new(((long)first << 16) | second);

    public static Token OfTerm(int index) => new(TermMark | (uint)index);
}
