using LaborRisk.Domain;
using LaborRisk.Server.Commands;
using LaborRisk.Server.Configuration;

namespace LaborRisk.WholeProduct.Laws;

public sealed class ThresholdsFileFacts : IDisposable
{
    private readonly string path = Path.GetTempFileName();

    [Fact]
    public void What_is_left_out_is_as_by_default() => Assert.Equal(new Thresholds { Version = 7 }, Read("""{ "version": 7 }"""));

    [Fact]
    public void Every_value_is_read() => Assert.Equal(
        new Thresholds
        {
            Version = 3,
            FalseEpisodesPerWeek = 0.5,
            Levels = new LevelLimits(5, 40, 60, 80),
            Gates = new Gates { Workers = 4, WorkersInside = 6, SmallCompany = 30 },
            Evidence = new EvidenceSwitches
            {
                Statistics = false,
                Searches = false,
                RelatedTopics = false,
                Figures = false,
                Events = false,
                RuleWorkers = 8,
            },
        },
        Read("""
            { "version": 3, "falseEpisodesPerWeek": 0.5, "levels": { "blue": 5, "yellow": 40, "orange": 60, "red": 80 },
              "gates": { "workers": 4, "workersInside": 6, "smallCompany": 30 },
              "evidence": { "statistics": false, "searches": false, "relatedTopics": false, "figures": false, "events": false, "ruleWorkers": 8 } }
            """));

    [Theory]
    [InlineData("""{ "verison": 3 }""", "verison")]
    [InlineData("""{ "levels": { "blue": 5, "yelow": 40, "orange": 60, "red": 80 } }""", "yelow")]
    [InlineData("""{ "gates": { "worker": 4 } }""", "worker")]
    [InlineData("""{ "evidence": { "serches": false } }""", "serches")]
    public void A_misspelt_key_is_named(string text, string key) => Assert.Contains(key, Refusal(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{ "version": "three" }""", "version")]
    [InlineData("""{ "levels": { "blue": 5, "yellow": "high", "orange": 60, "red": 80 } }""", "levels.yellow")]
    [InlineData("""{ "falseEpisodesPerWeek": 0 }""", "falseEpisodesPerWeek")]
    [InlineData("""{ "falseEpisodesPerWeek": -1 }""", "falseEpisodesPerWeek")]
    [InlineData("""{ "gates": null }""", "gates")]
    [InlineData("""{ "evidence": null }""", "evidence")]
    [InlineData("""{ "evidence": { "ruleWorkers": 2 } }""", "evidence.ruleWorkers")]
    [InlineData("""{ "gates": { "workers": 6 }, "evidence": { "ruleWorkers": 5 } }""", "evidence.ruleWorkers")]
    public void A_wrong_value_is_named(string text, string field) => Assert.Contains(field, Refusal(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{ "gates": { "workers": 2 } }""")]
    [InlineData("""{ "gates": { "workersInside": 4 } }""")]
    [InlineData("""{ "gates": { "smallCompany": 0 } }""")]
    public void A_gate_cannot_be_lowered(string text) => Assert.Contains("gates", Refusal(text), StringComparison.Ordinal);

    [Theory]
    [InlineData(10, 9, 70, 90)]
    [InlineData(10, 50, 49, 90)]
    [InlineData(10, 50, 70, 69)]
    [InlineData(-1, 50, 70, 90)]
    public void Levels_do_not_decrease(int blue, int yellow, int orange, int red) => Assert.Contains(
        "levels",
        Refusal($$"""{ "levels": { "blue": {{blue}}, "yellow": {{yellow}}, "orange": {{orange}}, "red": {{red}} } }"""),
        StringComparison.Ordinal);

    [Fact]
    public void Without_levels_they_follow_from_the_budget() => Assert.Null(Read("""{ "falseEpisodesPerWeek": 2 }""").Levels);

    [Fact]
    public void A_level_left_out_is_not_taken_for_nought() => Assert.Equal(
        new LevelLimits() with { Yellow = new LevelLimits().Yellow + 1 },
        Read($$"""{ "levels": { "yellow": {{new LevelLimits().Yellow + 1}} } }""").Levels);

    [Theory]
    [InlineData("")]
    [InlineData("levels: high")]
    [InlineData("[]")]
    public void What_is_no_such_file_is_refused_in_one_line(string text) => Assert.Single(Refusal(text).Split('\n'));

    [Fact]
    public void The_file_is_named() => Assert.Contains(path, Refusal("""{ "gates": { "workers": 2 } }"""), StringComparison.Ordinal);

    public void Dispose() => File.Delete(path);

    private string Refusal(string text) => Assert.Throws<CommandFailedException>(() => Read(text)).Message;

    private Thresholds Read(string text)
    {
        File.WriteAllText(path, text);
        return ThresholdsFile.Read(path);
    }
}
