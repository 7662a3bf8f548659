using System.Globalization;
using LaborRisk.Bench.Detection;
using LaborRisk.Bench.Detection.Report;
using LaborRisk.Bench.Engines;
using LaborRisk.Bench.Journal;
using LaborRisk.Bench.Measuring;
using LaborRisk.Bench.Steps;
using LaborRisk.Bench.Traffic;

namespace LaborRisk.Bench;

/// <summary>
/// <c>laborrisk-bench [engine|decode|classify|apply|journal|detection] [--out DIR] [--data DIR] [--seeds N] [--short] [--publish]
/// [--companies N,N] [--days N] [--repetitions N] [--alone]</c>: what <c>./monitor bench</c> starts; the last four are for work on the engine itself.
/// </summary>
internal sealed class Arguments
{
    private static readonly string[] Names = ["engine", "decode", "classify", "apply", "journal", "detection"];
    private string? name;
    private string folder = Path.Combine("artifacts", "bench");
    private int[]? companies;
    private int? days;
    private int? repetitions;
    private bool alone;
    private string? data;
    private int seeds = 10;
    private bool shortly;
    private bool publish;

    /// <exception cref="ArgumentException">A word is not understood.</exception>
    public static Arguments Parse(IReadOnlyList<string> words)
    {
        var parsed = new Arguments();
        for (var i = 0; i < words.Count; i++)
        {
            switch (words[i])
            {
                case "--out":
                    parsed.folder = words[++i];
                    break;
                case "--companies":
                    parsed.companies = [.. words[++i].Split(',').Select(size => int.Parse(size, CultureInfo.InvariantCulture))];
                    break;
                case "--days":
                    parsed.days = int.Parse(words[++i], CultureInfo.InvariantCulture);
                    break;
                case "--repetitions":
                    parsed.repetitions = int.Parse(words[++i], CultureInfo.InvariantCulture);
                    break;
                case "--data":
                    parsed.data = words[++i];
                    break;
                case "--seeds":
                    parsed.seeds = int.Parse(words[++i], CultureInfo.InvariantCulture);
                    break;
                case "--short":
                    parsed.shortly = true;
                    break;
                case "--publish":
                    parsed.publish = true;
                    break;
                case "--alone":
                    parsed.alone = true;
                    break;
                case var word when parsed.name is null && Names.Contains(word):
                    parsed.name = word;
                    break;
                default:
                    throw new ArgumentException($"'{words[i]}' is not understood; the benches are {string.Join(", ", Names)}.", nameof(words));
            }
        }

        return parsed;
    }

    public int Run()
    {
        var results = new Results(Path.GetFullPath(folder));
        foreach (var bench in name is null ? Names : [name])
        {
            RunOne(bench, results);
        }

        return 0;
    }

    private void RunOne(string bench, Results results)
    {
        switch (bench)
        {
            case "engine":
                var sizes = companies ?? (name is null ? [400, 30_000] : [400, 30_000, 300_000]);
                var plans = sizes.Select(size => new TrafficPlan(size, days ?? EngineBench.DaysFor(size)));
                var table = EngineBench.Run(plans, repetitions ?? (name is null ? 1 : 3), alone, Console.Error);
                results.Publish(bench, "引擎与对照 · the engine and its peers", table);
                break;
            case "decode":
                StepBench.Run<DecodeSteps>(bench, "解码 · bytes to signals", results);
                break;
            case "classify":
                StepBench.Run<ClassifySteps>(bench, "分类 · text to topic", results);
                break;
            case "journal":
                var page = JournalBench.RunAsync(seconds: name is null ? 5 : 20, Console.Error).GetAwaiter().GetResult();
                results.Publish(bench, "日志与实时流 · the journal and the live stream", page);
                break;
            case "detection":
                var request = new DetectionRequest(data, seeds, shortly || name is null);
                var (report, pictures) = DetectionBench.RunAsync(request, Console.Error).GetAwaiter().GetResult();
                results.Publish(bench, "检测能力 · how well it detects", report);
                pictures.Write(results.Folder);
                if (publish)
                {
                    PublishedReport.Write(report, pictures);
                }

                break;
            default:
                StepBench.Run<ApplySteps>(bench, "应用一批 · a batch onto the state", results);
                break;
        }
    }
}
