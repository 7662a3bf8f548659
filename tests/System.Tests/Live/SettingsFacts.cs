using LaborRisk.Server.Commands;
using LaborRisk.Server.Configuration;

namespace LaborRisk.WholeProduct.Live;

public sealed class SettingsFacts : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("laborrisk-settings-").FullName;

    [Theory]
    [InlineData("{\"dataDri\":\"x\"}", "dataDri", "dataDir")]
    [InlineData("{\"journal\":{\"keepDay\":1}}", "journal.keepDay", "journal.keepDays")]
    [InlineData("{\"kafka\":{\"bootstrapservers\":\"x\"}}", "kafka.bootstrapservers", "kafka.bootstrapServers")]
    [InlineData("{\"Clock\":\"events\"}", "Clock", "clock")]
    public void A_misspelt_key_is_named_with_the_nearest_that_exists(string json, string given, string nearest)
    {
        var complaint = Assert.Throws<CommandFailedException>(() => Read(json)).Message;

        Assert.Contains($"no such key: {given}; did you mean {nearest}?", complaint, StringComparison.Ordinal);
    }

    [Fact]
    public void So_is_a_misspelt_variable()
    {
        var complaint = Assert.Throws<CommandFailedException>(() => Read("{}", ("LABORRISK__JOURNAL__KEPDAYS", "3"))).Message;

        Assert.Contains("LABORRISK__JOURNAL__KEPDAYS; did you mean LABORRISK__JOURNAL__KEEPDAYS?", complaint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_variable_goes_before_the_file()
    {
        var settings = Read(
            """{"urls":"http://127.0.0.1:1","clock":"arrival","journal":{"keepDays":1}}""",
            ("LABORRISK__URLS", "http://127.0.0.1:2"), ("LABORRISK__CLOCK", "events"), ("LABORRISK__JOURNAL__KEEPDAYS", "2.5"),
            ("LABORRISK__KAFKA__PROPERTIES__security.protocol", "ssl"), ("LABORRISK_LONG", "1"));

        Assert.Equal("http://127.0.0.1:2", settings.Urls);
        Assert.Equal(ClockKind.Events, settings.Clock);
        Assert.Equal(2.5, settings.Journal.KeepDays);
        Assert.Equal("ssl", settings.Kafka.Properties["security.protocol"]);
    }

    [Fact]
    public void Paths_in_the_file_mean_its_folder() =>
        Assert.Equal(Path.Combine(folder, "x", "enterprises.csv"), Read("""{"directory":"x/enterprises.csv"}""").Directory);

    [Theory]
    [InlineData("{\"clock\":\"sundial\"}", "clock")]
    [InlineData("{\"intake\":{\"bufferedMiB\":1}}", "intake.bufferedMiB")]
    [InlineData("{\"journal\":{\"keepDays\":\"two\"}}", "journal.keepDays")]
    [InlineData("{\"kafka\":{\"bootstrapServers\":\"a:9092\"}}", "kafka.bootstrapServers")]
    [InlineData("[]", "JSON")]
    [InlineData("{", "JSON")]
    public void A_value_that_makes_no_sense_is_named(string json, string named) =>
        Assert.Contains(named, Assert.Throws<CommandFailedException>(() => Read(json)).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_misspelt_key_stops_the_start()
    {
        var config = Path.Combine(folder, "c.json");
        await File.WriteAllTextAsync(config, """{"offices":"x"}""");

        var run = await House.Executable.RunAsync("run", "--config", config);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("did you mean officers?", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private ServiceSettings Read(string json, params (string Name, string Value)[] environment)
    {
        var path = Path.Combine(folder, "config.json");
        File.WriteAllText(path, json);
        return SettingsFile.Read(path, environment.ToDictionary(pair => pair.Name, pair => pair.Value));
    }
}
