using System.Text.Json;
using LaborRisk.Domain;

namespace LaborRisk.Bench.Detection;

/// <summary>Replays districts through the product, two at a time, and has them scored by <c>evaluate</c>.</summary>
/// <param name="folder">For what the replays write.</param>
internal sealed class Runner(string folder, TextWriter progress) : IDisposable
{
    private const int AtOnce = 2;
    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web);
    private readonly SemaphoreSlim places = new(AtOnce);
    private int runs;

    /// <summary>For districts that are made on the way.</summary>
    public string Folder => folder;

    public TextWriter Progress => progress;

    /// <summary>Runs in the order of the districts.</summary>
    public async Task<IReadOnlyList<Run>> ReplayAsync(IEnumerable<LabelledFolder> districts, Variant variant) =>
        await Task.WhenAll(districts.Select(district => ReplayAsync(district, variant)));

    public async Task<Run> ReplayAsync(LabelledFolder district, Variant variant)
    {
        await places.WaitAsync();
        try
        {
            await progress.WriteLineAsync($"{district.Name}, {variant.Name} …");
            var output = NewFolder();
            await Product.RunAsync([.. Words(district, variant, output)]);
            return new Run(district, output, Scorecard.Of(district, output));
        }
        finally
        {
            places.Release();
        }
    }

    /// <summary>An empty folder for one run.</summary>
    public string NewFolder() => Directory.CreateDirectory(Path.Combine(folder, $"run-{Interlocked.Increment(ref runs)}")).FullName;

    public void Dispose() => places.Dispose();

    private static IEnumerable<string> Words(LabelledFolder district, Variant variant, string output)
    {
        var thresholds = Path.Combine(output, "thresholds.json");
        File.WriteAllText(thresholds, JsonSerializer.Serialize(new Thresholds { Evidence = variant.Evidence }, Written));
        string[] words =
        [
            "replay", "--events", district.Events, "--directory", district.Enterprises, "--officers", district.Officers, "--out", output,
            "--thresholds", thresholds,
        ];
        return variant.Model is null ? words : [.. words, "--model", variant.Model];
    }
}
