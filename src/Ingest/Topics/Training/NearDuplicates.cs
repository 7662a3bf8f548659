namespace LaborRisk.Ingest.Topics.Training;

/// <summary>Finds texts that say the same in nearly the same characters, so that they never sit on both sides of a test.</summary>
internal static class NearDuplicates
{
    /// <summary>Shared character pairs over all character pairs (Jaccard) from which two texts count as one.</summary>
    private const double Alike = 0.5;

    /// <summary>Group number of each text; texts of one group are linked by a chain of near-duplicates.</summary>
    public static int[] Group(IReadOnlyList<string> texts)
    {
        var pairs = texts.Select(Pairs).ToArray();
        var parent = Enumerable.Range(0, texts.Count).ToArray();
        for (var i = 0; i < pairs.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (AreAlike(pairs[i], pairs[j]))
                {
                    parent[Root(parent, i)] = Root(parent, j);
                }
            }
        }

        return [.. Enumerable.Range(0, texts.Count).Select(i => Root(parent, i))];
    }

    public static HashSet<int> Pairs(string text)
    {
        var folded = CharacterFolding.Fold(text);
        var pairs = new HashSet<int>();
        for (var i = 0; i < folded.Length; i++)
        {
            pairs.Add((i == 0 ? 0 : folded[i - 1]) << 16 | folded[i]);
        }

        return pairs;
    }

    public static bool AreAlike(HashSet<int> left, HashSet<int> right)
    {
        var (few, many) = left.Count < right.Count ? (left, right) : (right, left);
        return few.Count >= Alike * many.Count && AreAlike(few.Count(many.Contains), few.Count, many.Count);
    }

    public static bool AreAlike(int shared, int left, int right) => shared > 0 && shared >= Alike * (left + right - shared);

    private static int Root(int[] parent, int i)
    {
        while (parent[i] != i)
        {
            i = parent[i] = parent[parent[i]];
        }

        return i;
    }
}
