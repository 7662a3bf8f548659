using System.Runtime.InteropServices;

namespace LaborRisk.Ingest.Topics.Training;

/// <summary>Answers whether a text nearly repeats one of a fixed set, without comparing it to each.</summary>
internal sealed class NearDuplicateIndex
{
    private readonly Dictionary<int, List<int>> textsByPair = [];
    private readonly int[] sizes;

    public NearDuplicateIndex(IReadOnlyList<string> texts)
    {
        sizes = new int[texts.Count];
        for (var i = 0; i < texts.Count; i++)
        {
            var pairs = NearDuplicates.Pairs(texts[i]);
            sizes[i] = pairs.Count;
            foreach (var pair in pairs)
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(textsByPair, pair, out _) ??= []).Add(i);
            }
        }
    }

    public bool Holds(string text)
    {
        var pairs = NearDuplicates.Pairs(text);
        var shared = new Dictionary<int, int>();
        foreach (var i in pairs.SelectMany(pair => textsByPair.GetValueOrDefault(pair) ?? []))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(shared, i, out _)++;
        }

        return shared.Any(match => NearDuplicates.AreAlike(match.Value, pairs.Count, sizes[match.Key]));
    }
}
