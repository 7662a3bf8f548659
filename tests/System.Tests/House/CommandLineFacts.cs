namespace LaborRisk.WholeProduct.House;

public sealed class CommandLineFacts
{
    private static readonly string[] Verbs =
        ["demo", "run", "test", "replay", "classify", "bench", "simulate", "evaluate", "doctor", "train-topics"];

    [Fact]
    public async Task Help_names_every_verb_in_Chinese_and_English()
    {
        var help = await Executable.RunAsync("--help");

        Assert.Equal(0, help.ExitCode);
        Assert.All(Verbs, verb => Assert.Contains($"  {verb} ", help.Output, StringComparison.Ordinal));
        Assert.Contains("用法 · usage", help.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_of_a_verb_names_its_options()
    {
        var help = await Executable.RunAsync("replay", "--help");

        Assert.Equal(0, help.ExitCode);
        Assert.All(
            ["--events", "--directory", "--officers", "--out", "--thresholds", "--model", "--until", "--resume"],
            option => Assert.Contains(option, help.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("monitr", "没有这个命令：monitr · no such command: monitr")]
    [InlineData("", "缺少命令 · a command is needed")]
    [InlineData("simulate --seed 1", "缺少 --out DIR · --out DIR is missing")]
    [InlineData("simulate --out", "--out 后面缺少 DIR · --out needs DIR")]
    [InlineData("simulate --out a --seed one", "给的是“one”")]
    [InlineData("simulate --out a --seed 1 --days 0", "--days 应为不小于 1 的整数")]
    [InlineData("simulate --out a --out b --seed 1", "--out 只能给一次")]
    [InlineData("replay --events a --directory d --officers o --out x --until 2025-11-05T21:00:00", "--until 的时间要带时区")]
    [InlineData("classify --modle x", "多余的内容：--modle x")]
    public async Task Wrong_usage_is_named_with_what_to_do_and_exits_2(string line, string complaint)
    {
        var answer = await Executable.RunAsync(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(2, answer.ExitCode);
        Assert.Empty(answer.Output);
        Assert.Contains(complaint, answer.Error, StringComparison.Ordinal);
        Assert.Contains("--help", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_says_which_optional_parts_are_in_this_build()
    {
        var answer = await Executable.RunAsync("doctor");

        Assert.All(["ML.NET", "Kafka", "InfluxDB"], part => Assert.Contains(part, answer.Output, StringComparison.Ordinal));
    }
}
