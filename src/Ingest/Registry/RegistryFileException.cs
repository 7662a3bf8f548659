namespace LaborRisk.Ingest;

/// <summary>What is wrong with one row of a directory file.</summary>
/// <param name="Row">1-based line on which the row begins; the header is line 1.</param>
/// <param name="Field">Column; empty = the row as a whole.</param>
/// <param name="What">What was wrong, Chinese and English.</param>
/// <param name="Remedy">What to do, Chinese and English.</param>
public sealed record RowProblem(int Row, string Field, string What, string Remedy);

/// <summary>A directory file cannot be used. All its faults together, so that they are mended in one go; nothing of it was applied.</summary>
public sealed class RegistryFileException(string file, IReadOnlyList<RowProblem> problems)
    : IOException(Describe(file, problems))
{
    private const int Listed = 20;

    public IReadOnlyList<RowProblem> Problems { get; } = problems;

    private static string Describe(string file, IReadOnlyList<RowProblem> problems)
    {
        var lines = problems.Take(Listed).Select(problem =>
            $"  {file}:{problem.Row}{(problem.Field.Length == 0 ? "" : $" [{problem.Field}]")} {problem.What} → {problem.Remedy}");
        var more = problems.Count > Listed ? $"\n  …… 另有 {problems.Count - Listed} 处 / and {problems.Count - Listed} more" : "";
        return $"{file} 有 {problems.Count} 处问题，未导入任何内容 / {problems.Count} fault{(problems.Count == 1 ? "" : "s")} in {file}, nothing was imported:\n"
            + string.Join('\n', lines) + more;
    }
}
