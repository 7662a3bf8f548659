using System.Text.Json;
using LaborRisk.WholeProduct.House;

namespace LaborRisk.WholeProduct.Bench;

/// <summary>The bench of detection, in its short form, over the smallest state of real wage claims.</summary>
public sealed class DetectionFacts : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("laborrisk-").FullName;

    [SharedFact]
    public async Task The_bench_of_detection_says_what_evaluate_says_in_a_report_of_five_parts()
    {
        var state = SharedData.Path("data", "wage-claims", "md");
        var report = await EvaluateAsync(state);

        var page = await BenchProgram.RunAsync("detection", "--short", "--data", WithStateAlone(state), "--out", folder);

        var found = report.GetProperty("ranking").GetProperty("0.003/company-year").GetProperty("searches");
        var cell = $"{found.GetProperty("firstWeek").GetDouble():0.000} (";
        Assert.Contains(cell, Assert.Single(page.Split('\n'), row => row.StartsWith("| md ", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.All(
            ["## 目标与结果 · Bars", "## A. ", "## B. ", "## C. ", "## D. ", "## E. "],
            part => Assert.Contains(part, page, StringComparison.Ordinal));
        Assert.Contains(report.GetProperty("summary").GetProperty("modelVersion").GetString()!, page, StringComparison.Ordinal);
        Assert.Contains("- 未测 · left out: C: district-dev", page, StringComparison.Ordinal);
        Assert.Equal(page, await File.ReadAllTextAsync(Path.Combine(folder, "detection.md")));
        Assert.StartsWith("<svg ", await File.ReadAllTextAsync(Path.Combine(folder, "reliability.svg")), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>A data folder with nothing else in it.</summary>
    private string WithStateAlone(string state)
    {
        var claims = Directory.CreateDirectory(Path.Combine(folder, "data", "wage-claims")).FullName;
        Directory.CreateSymbolicLink(Path.Combine(claims, "md"), state);
        return Path.Combine(folder, "data");
    }

    private async Task<JsonElement> EvaluateAsync(string state)
    {
        var run = Path.Combine(folder, "run");
        string[] replay =
        [
            "replay", "--events", Path.Combine(state, "events.ndjson.gz"), "--directory", Path.Combine(state, "enterprises.csv"),
            "--officers", Path.Combine(state, "officers.csv"), "--out", run,
        ];
        Assert.Equal(0, (await Executable.RunAsync(replay)).ExitCode);
        var report = await Executable.RunAsync("evaluate", "--district", state, "--run", run);
        return JsonDocument.Parse(report.Output).RootElement;
    }
}
