namespace LaborRisk.Ingest.Topics;

/// <summary>The lexicon's concepts met in one text, as 192 bits.</summary>
internal readonly record struct ConceptSet(ulong First, ulong Second, ulong Third)
{
    public const int Capacity = 192;

    public bool Contains(int concept) => ((concept >> 6) switch { 0 => First, 1 => Second, _ => Third } >> (concept & 63) & 1) != 0;

    public ConceptSet With(int concept)
    {
        var bit = 1UL << (concept & 63);
        return (concept >> 6) switch
        {
            0 => this with { First = First | bit },
            1 => this with { Second = Second | bit },
            _ => this with { Third = Third | bit },
        };
    }

    public bool HasAll(ConceptSet others) =>
        ((others.First & ~First) | (others.Second & ~Second) | (others.Third & ~Third)) == 0;

    public bool HasAny(ConceptSet others) => ((First & others.First) | (Second & others.Second) | (Third & others.Third)) != 0;

    public static ConceptSet operator |(ConceptSet left, ConceptSet right) =>
        new(left.First | right.First, left.Second | right.Second, left.Third | right.Third);
}
