using System.Text;
using LaborRisk.Domain;

namespace LaborRisk.Simulator;

/// <summary>
/// What workers type, in our own words: sentences by topic with slots (month, sum, trade, …), now and then an opening, a closing word or a
/// slip of the keyboard. The sentences live in phrases.txt.
/// </summary>
public sealed class PhraseBook
{
    private const int ShortestText = 4;
    private const int LongestText = 60;
    private const double OpeningShare = 0.18;
    private const double ClosingShare = 0.22;
    private const double QuestionMarkShare = 0.25;
    private const double TypoShare = 0.08;
    private readonly IReadOnlyList<string>[] sentences;
    private readonly Dictionary<string, string[]> slots;
    private readonly (string Right, string Wrong)[] typos;

    private PhraseBook(Dictionary<string, List<string>> sections)
    {
        sentences = [.. Enum.GetValues<Topic>().Select(topic => sections["topic " + topic.Name()])];
        slots = sections
            .Where(section => section.Key.StartsWith("slot ", StringComparison.Ordinal))
            .ToDictionary(section => section.Key[5..], section => section.Value.Single().Split('|'), StringComparer.Ordinal);
        typos = [.. sections["typos"].Single().Split('|').Select(pair => pair.Split('>')).Select(pair => (pair[0], pair[1]))];
    }

    /// <summary>The book that comes with the program.</summary>
    public static PhraseBook Load()
    {
        using var resource = typeof(PhraseBook).Assembly.GetManifestResourceStream("phrases.txt")!;
        using var reader = new StreamReader(resource, Encoding.UTF8);
        var sections = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        List<string> current = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("= ", StringComparison.Ordinal))
            {
                sections.Add(line[2..], current = []);
            }
            else if (line.Length > 0)
            {
                current.Add(line);
            }
        }

        return new PhraseBook(sections);
    }

    /// <summary>The sentences of a topic, slots still open.</summary>
    public IReadOnlyList<string> Sentences(Topic topic) => sentences[(int)topic];

    /// <summary>A text of 4 to 60 characters on the topic.</summary>
    public string Text(Topic topic, Dice dice)
    {
        ArgumentNullException.ThrowIfNull(dice);
        var text = Fill(dice.Pick(Sentences(topic)), dice);
        text = dice.Chance(TypoShare) ? Mistype(text, dice) : text;
        text += dice.Chance(QuestionMarkShare) ? "？" : "";
        text = dice.Chance(OpeningShare) ? dice.Pick(slots["称"]) + "，" + text : text;
        var closed = dice.Chance(ClosingShare) ? text + (text.EndsWith('？') ? "" : "，") + dice.Pick(slots["急"]) : text;
        text = closed.Length <= LongestText ? closed : text;
        return text.Length < ShortestText ? text + "怎么办" : text;
    }

    private string Fill(string sentence, Dice dice)
    {
        for (var open = sentence.IndexOf('{'); open >= 0; open = sentence.IndexOf('{'))
        {
            var close = sentence.IndexOf('}', open);
            sentence = sentence[..open] + dice.Pick(slots[sentence[(open + 1)..close]]) + sentence[(close + 1)..];
        }

        return sentence;
    }

    /// <summary>A wrong character of the same sound, or one left out.</summary>
    private string Mistype(string text, Dice dice)
    {
        var (right, wrong) = dice.Pick(typos);
        var at = text.IndexOf(right, StringComparison.Ordinal);
        return at >= 0 ? text[..at] + wrong + text[(at + right.Length)..]
            : text.Length > 2 * ShortestText ? text.Remove(dice.Below(text.Length - 1), 1)
            : text;
    }
}
