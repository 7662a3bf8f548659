using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LaborRisk.Domain;

namespace LaborRisk.Ingest.Topics;

/// <summary>The words of the trade, grouped into concepts, each with the topic weights from which training starts.</summary>
internal sealed class Lexicon
{
    private readonly List<string> names = [];
    private readonly List<float[]> priors = [];
    private readonly List<Rule> rules = [];
    private readonly WordAutomaton words;

    private Lexicon(IEnumerable<string> lines)
    {
        List<(string Word, int Concept)> found = [];
        List<(int Concept, string Text)> waiting = [];
        var hash = new StringBuilder();
        foreach (var line in lines)
        {
            hash.Append(line).Append('\n');
            if (line[0] == '[')
            {
                if (ReadConcept(line) is { } rule)
                {
                    waiting.Add((names.Count - 1, rule));
                }
            }
            else
            {
                var concept = names.Count - 1;
                found.AddRange(line.Split(' ').Select(word => (CharacterFolding.Fold(word), concept)));
            }
        }

        // A rule may name a concept that stands further down.
        rules.AddRange(waiting.Select(rule => ReadRule(rule.Text, rule.Concept)));
        words = new WordAutomaton(found);
        Fingerprint = SHA256.HashData(Encoding.UTF8.GetBytes(hash.ToString())).AsSpan(0, 8).ToArray();
    }

    /// <summary>The list that comes with the product.</summary>
    public static Lexicon Default { get; } = new(TopicResources.Lines("lexicon.txt"));

    /// <summary>Eight bytes that change with any word; weights fit only the lexicon they were trained with.</summary>
    public byte[] Fingerprint { get; }

    public int Concepts => names.Count;

    public WordAutomaton Words => words;

    /// <summary>Where training starts, natural-log odds by topic.</summary>
    public ReadOnlySpan<float> Prior(int concept) => priors[concept];

    /// <summary>Adds the concepts that follow from those met: both of two, or one without another.</summary>
    public ConceptSet Complete(ConceptSet met)
    {
        foreach (var rule in rules)
        {
            if (met.HasAll(rule.Needs) && !met.HasAny(rule.Excludes))
            {
                met = met.With(rule.Concept);
            }
        }

        return met;
    }

    /// <returns>The text of its rule, if it has one.</returns>
    private string? ReadConcept(string line)
    {
        var close = line.IndexOf(']', StringComparison.Ordinal);
        names.Add(line[1..close]);
        if (names.Count > ConceptSet.Capacity)
        {
            throw new InvalidOperationException($"lexicon.txt: more than {ConceptSet.Capacity} concepts, at {line}");
        }

        var sides = line[(close + 1)..].Split('=', 2);
        var prior = new float[TopicNames.Count];
        var fields = sides[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 1 < fields.Length; i += 2)
        {
            prior[(int)TopicNamed(fields[i], line)] = float.Parse(fields[i + 1], CultureInfo.InvariantCulture);
        }

        priors.Add(prior);
        return sides.Length == 2 ? sides[1] : null;
    }

    private Rule ReadRule(string text, int concept)
    {
        ConceptSet needs = default, excludes = default;
        foreach (var term in text.Split('&', StringSplitOptions.TrimEntries))
        {
            var name = term.TrimStart('!');
            var index = names.IndexOf(name);
            if (index < 0)
            {
                throw new InvalidOperationException($"lexicon.txt: unknown concept {name} in [{names[concept]}]");
            }

            (needs, excludes) = term[0] == '!' ? (needs, excludes.With(index)) : (needs.With(index), excludes);
        }

        return new Rule(concept, needs, excludes);
    }

    private static Topic TopicNamed(string name, string line) =>
        TopicNames.TryParse(name, out var topic) ? topic : throw new InvalidOperationException($"lexicon.txt: unknown topic {name} in {line}");

    private readonly record struct Rule(int Concept, ConceptSet Needs, ConceptSet Excludes);
}
