namespace LaborRisk.Ingest.Topics;

/// <summary>
/// Finds all words of the lexicon in one pass (Aho and Corasick, 1975). A state is the longest suffix read so far that begins a
/// word; each state knows the concepts of every word that ends there.
/// </summary>
internal sealed class WordAutomaton
{
    private readonly ushort[] fromRoot = new ushort[char.MaxValue + 1];
    private readonly ulong[] edges;
    private readonly int shift;
    private readonly ushort[] fallback;
    private readonly ConceptSet[] ends;

    /// <param name="words">Folded words with their concept; a word may stand under several concepts.</param>
    public WordAutomaton(IEnumerable<(string Word, int Concept)> words)
    {
        var next = new Dictionary<(int State, char Read), int>();
        List<ConceptSet> found = [default];
        foreach (var (word, concept) in words)
        {
            var state = 0;
            foreach (var c in word)
            {
                if (!next.TryGetValue((state, c), out var child))
                {
                    child = found.Count;
                    found.Add(default);
                    next.Add((state, c), child);
                }

                state = child;
            }

            found[state] = found[state].With(concept);
        }

        if (found.Count > ushort.MaxValue)
        {
            throw new InvalidOperationException($"The lexicon needs {found.Count} states; the automaton holds {ushort.MaxValue}.");
        }

        ends = [.. found];
        fallback = new ushort[ends.Length];
        shift = 64 - (int)Math.Ceiling(Math.Log2(next.Count * 3 + 2));
        edges = new ulong[1 << (64 - shift)];
        Link(next);
    }

    /// <summary>The state after one more folded character.</summary>
    public int Step(int state, char read)
    {
        while (state != 0)
        {
            if (Child(state, read) is var child and not 0)
            {
                return child;
            }

            state = fallback[state];
        }

        return fromRoot[read];
    }

    public ConceptSet Found(int state) => ends[state];

    private int Child(int state, char read)
    {
        var key = (ulong)state << 16 | read;
        for (var slot = Slot(key); edges[slot] != 0; slot = (slot + 1) & (edges.Length - 1))
        {
            if (edges[slot] >> 16 == key)
            {
                return (int)(edges[slot] & 0xFFFF);
            }
        }

        return 0;
    }

    private int Slot(ulong key) => (int)(key * 0x9E3779B97F4A7C15 >> shift);

    private void Link(Dictionary<(int State, char Read), int> next)
    {
        // Children have larger numbers than their parents, but a fallback may be deeper in number: breadth first, not by number.
        var children = next.ToLookup(edge => edge.Key.State, edge => (edge.Key.Read, Child: edge.Value));
        var queue = new Queue<int>([0]);
        while (queue.TryDequeue(out var state))
        {
            foreach (var (read, child) in children[state])
            {
                fallback[child] = (ushort)(state == 0 ? 0 : Step(fallback[state], read));
                ends[child] |= ends[fallback[child]];
                queue.Enqueue(child);
            }

            foreach (var (read, child) in children[state])
            {
                AddEdge(state, read, child);
            }
        }
    }

    private void AddEdge(int state, char read, int child)
    {
        if (state == 0)
        {
            fromRoot[read] = (ushort)child;
            return;
        }

        var key = (ulong)state << 16 | read;
        var slot = Slot(key);
        while (edges[slot] != 0)
        {
            slot = (slot + 1) & (edges.Length - 1);
        }

        edges[slot] = key << 16 | (uint)child;
    }
}
