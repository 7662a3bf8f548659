namespace LaborRisk.Simulator.Tests;

/// <summary>Small districts whose reports were made with the reference scorer.</summary>
public sealed class CaseFacts
{
    [Theory]
    [InlineData("everything")]
    [InlineData("budget-per-company-year")]
    [InlineData("nothing-scored")]
    [InlineData("clock-goes-back")]
    [InlineData("no-incidents")]
    public void The_report_is_the_reference_scorers_to_the_digit(string name)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Cases", name);
        var (exit, output, error) = ReferenceScorer.Ours(folder, $"{folder}/run");
        Assert.Equal(File.ReadAllText(Path.Combine(folder, "expected.json")), output.Replace(folder + "/", "", StringComparison.Ordinal));
        Assert.Equal(File.ReadAllText(Path.Combine(folder, "expected.error.txt")), error);
        Assert.Equal(error.Length > 0 ? 1 : 0, exit);
    }

    [Fact]
    public void A_missing_district_is_one_clear_line_and_exit_1()
    {
        var (exit, output, error) = ReferenceScorer.Ours("/nowhere", "/nowhere");
        Assert.Equal(1, exit);
        Assert.Empty(output);
        Assert.Contains("meta.json", error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void A_broken_line_is_named_by_file_and_number()
    {
        using var run = new TemporaryFolder();
        var folder = Path.Combine(AppContext.BaseDirectory, "Cases", "everything");
        File.WriteAllText(run.File("alerts.ndjson"), "");
        File.WriteAllText(run.File("scores.ndjson"), """
            {"enterpriseId":"a","at":"2025-01-02T00:00:00+08:00","score":1}
            {"enterpriseId":"a"}
            """);
        var (exit, _, error) = ReferenceScorer.Ours(folder, run.Path);
        Assert.Equal(1, exit);
        Assert.Contains("scores.ndjson: line 2: no `at`", error, StringComparison.Ordinal);
    }
}
