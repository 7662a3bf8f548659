using LaborRisk.WholeProduct.House;

namespace LaborRisk.WholeProduct.Bench;

public sealed class BenchFacts : IDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    [Fact]
    public async Task The_engine_bench_prints_every_figure_of_the_engine_and_of_its_peers_and_keeps_the_page()
    {
        var page = await BenchProgram.RunAsync("engine", "--companies", "50", "--days", "30", "--repetitions", "1", "--out", folder);

        string[] columns =
            ["companies", "contender", "signals", "CPU ns/event min", "median", "wall ns/event", "allocated B/event", "GC pause %", "B/company", "× engine's CPU"];
        Assert.All(columns, column => Assert.Contains($" {column} |", page, StringComparison.Ordinal));
        string[] contenders = ["engine", "string + GroupBy + Buffer", "dictionary loop"];
        Assert.All(contenders, name => Assert.Single(RowsOf(page), row => row.Contains($" {name} |", StringComparison.Ordinal)));
        Assert.Equal(page, await File.ReadAllTextAsync(Path.Combine(folder, "engine.md")));
    }

    [Theory]
    [InlineData("bench speed", "没有这项测评：speed；有 engine、decode、classify、apply、journal、detection")]
    [InlineData("bench engine --data x", "只用于 bench detection")]
    [InlineData("bench journal --short", "只用于 bench detection")]
    [InlineData("bench detection --data x", "没有这个数据文件夹：x")]
    public async Task A_bench_that_cannot_be_run_is_wrong_usage(string line, string complaint)
    {
        var answer = await Executable.RunAsync(line.Split(' '));

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains(complaint, answer.Error, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<string> RowsOf(string page) => page.Split('\n').Where(line => line.StartsWith("| 50 ", StringComparison.Ordinal));
}
