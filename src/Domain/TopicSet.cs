namespace LaborRisk.Domain;

/// <summary>A set of topics in sixteen bits. <c>default</c> is the empty set.</summary>
public readonly record struct TopicSet(ushort Bits)
{
    public bool IsEmpty => Bits == 0;

    public bool Contains(Topic topic) => (Bits & (1 << (int)topic)) != 0;

    public TopicSet With(Topic topic) => new((ushort)(Bits | (1 << (int)topic)));

    /// <summary>The members in the order of <see cref="Topic"/>.</summary>
    public IEnumerable<Topic> Members()
    {
        for (var i = 0; i < Topics.Count; i++)
        {
            if (Contains((Topic)i))
            {
                yield return (Topic)i;
            }
        }
    }
}
