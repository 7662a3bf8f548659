using System.Text;
using LaborRisk.Domain;

namespace LaborRisk.Simulator;

/// <summary>
/// What workers type, in our own words: sentences by topic with slots (month, sum, trade, …), now and then a word about oneself, a second
/// sentence, a plea or a slip of the keyboard. The sentences live in phrases.txt.
/// </summary>
public sealed class PhraseBook
{
    private const int ShortestText = 4;
    private const int LongestText = 60;
    private const double OpeningShare = 0.18;
    private const double BackgroundShare = 0.3;
    private const double SecondSentenceShare = 0.4;
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
        var text = Sentence(topic, dice);
        text = dice.Chance(TypoShare) ? Mistype(text, dice) : text;
        text = dice.Chance(SecondSentenceShare) ? Within(text, $"{text}，{Slot("接", dice)}{Sentence(topic, dice)}") : text;
        text = dice.Chance(QuestionMarkShare) ? Within(text, text + "？") : text;
        text = topic != Topic.Other && dice.Chance(BackgroundShare) ? Within(text, $"{Slot("背景", dice)}，{text}") : text;
        text = dice.Chance(OpeningShare) ? Within(text, $"{Slot("称", dice)}，{text}") : text;
        text = dice.Chance(ClosingShare) ? Within(text, text + (text.EndsWith('？') ? "" : "，") + Slot("急", dice)) : text;
        return text.Length < ShortestText ? text + "怎么办" : text;
    }

    private static string Within(string text, string longer) => longer.Length <= LongestText ? longer : text;

    private string Sentence(Topic topic, Dice dice) => Fill(dice.Pick(Sentences(topic)), dice);

    private string Slot(string name, Dice dice) => Fill(dice.Pick(slots[name]), dice);

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
