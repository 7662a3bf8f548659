namespace LaborRisk.Library.Tests;

/// <summary>An everyday question and the articles of which one must be among the first answers.</summary>
internal sealed record QuestionCase(string Question, IReadOnlyList<string> Articles);

/// <summary>The table of questions, in two halves: words and weights were chosen with an eye on the first, never on the second.</summary>
internal static class QuestionCases
{
    public static IReadOnlyList<QuestionCase> Tuned { get; } = Half("= tuned");

    public static IReadOnlyList<QuestionCase> HeldOut { get; } = Half("= held out");

    private static List<QuestionCase> Half(string title) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases", "library.txt"))
            .SkipWhile(line => line != title)
            .Skip(1)
            .TakeWhile(line => !line.StartsWith('='))
            .Select(line => line.Split(" ⇶ "))
            .Select(parts => new QuestionCase(parts[0], parts[1].Split(" | ")))];
}
