using LaborRisk.Domain;

namespace LaborRisk.Ingest.Topics.Training;

/// <summary>Sentences of our own that show the borders between topics: <c>topic[+secondary] ⇥ text with {one|another} part</c>.</summary>
internal static class OwnSentences
{
    /// <summary>Sentences taken from one pattern at most.</summary>
    private const int MostPerPattern = 20;

    public static List<TrainingText> Read(float weight, int seed)
    {
        List<TrainingText> texts = [];
        foreach (var line in TopicResources.Lines("sentences.txt"))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var names = line[..tab].Split('+');
            var secondary = names.Skip(1).Aggregate(default(TopicSet), (set, name) => set.With(Named(name, line)));
            var random = new Random(seed);
            var all = Expand(line[(tab + 1)..]).ToList();
            var chosen = all.OrderBy(_ => random.Next()).Take(MostPerPattern).ToList();

            // A pattern counts by the square root of its sentences: they are not as many different texts.
            var each = weight / MathF.Sqrt(chosen.Count);
            texts.AddRange(chosen.Select(text => new TrainingText(text, Named(names[0], line), secondary, each)));
        }

        return texts;
    }

    private static IEnumerable<string> Expand(string pattern)
    {
        var open = pattern.IndexOf('{', StringComparison.Ordinal);
        if (open < 0)
        {
            return [pattern];
        }

        var close = pattern.IndexOf('}', open);
        return from tail in Expand(pattern[(close + 1)..])
               from part in pattern[(open + 1)..close].Split('|')
               select pattern[..open] + part + tail;
    }

    private static Topic Named(string name, string line) =>
        TopicNames.TryParse(name, out var topic) ? topic : throw new InvalidOperationException($"sentences.txt: unknown topic {name} in {line}");
}
