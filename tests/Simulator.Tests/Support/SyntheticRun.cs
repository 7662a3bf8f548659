using System.Globalization;
using System.Text.Json;

namespace LaborRisk.Simulator.Tests;

/// <summary>Writes what a replay might have written: scores and alerts at random, some of them where incidents are.</summary>
internal static class SyntheticRun
{
    private static readonly string[] Levels = ["blue", "yellow", "orange", "red"];
    private static readonly string[] Transitions = ["raised", "level_rose", "level_fell", "cleared"];

    public static void Write(string district, string folder, ulong seed, int scores, int alerts)
    {
        var dice = new Dice(seed, "synthetic run");
        using var meta = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(district, "meta.json")));
        using var truth = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(district, "incidents.json")));
        var start = DateTimeOffset.Parse(meta.RootElement.GetProperty("start").GetString()!, CultureInfo.InvariantCulture);
        var days = meta.RootElement.GetProperty("days").GetInt32();
        var companies = File.ReadLines(Path.Combine(district, "enterprises.csv")).Skip(1).Select(line => line.Split(',')[0]).ToArray();
        var onsets = truth.RootElement.GetProperty("incidents").EnumerateArray()
            .Select(entry => (Company: entry.GetProperty("enterpriseId").GetString()!, At: DateTimeOffset.Parse(
                entry.GetProperty("onset").GetString()!, CultureInfo.InvariantCulture)))
            .ToArray();
        IEnumerable<(string Company, DateTimeOffset At)> moments(int count) => Enumerable.Range(0, count).Select(_ =>
            onsets.Length > 0 && dice.Chance(0.1)
                ? (onsets[dice.Below(onsets.Length)] is var (company, at) ? (company, at.AddHours(dice.Below(200))) : default)
                : (dice.Pick(companies), start.AddSeconds(dice.Below(days * 86_400))));
        File.WriteAllLines(Path.Combine(folder, "scores.ndjson"), moments(scores)
            .OrderBy(moment => moment.At)
            .Select(moment => $$"""{"enterpriseId":"{{moment.Company}}","at":"{{Time(moment.At)}}","score":{{Score(dice)}},"drivers":[]}"""));
        File.WriteAllLines(Path.Combine(folder, "alerts.ndjson"), moments(alerts).Select(moment => Alert(dice, moment.Company, moment.At)));
        File.WriteAllText(Path.Combine(folder, "summary.json"), """{"read":12,"ratio":1e-7,"big":1E300,"none":[],"text":"中\n\u0001"}""");
    }

    private static string Alert(Dice dice, string company, DateTimeOffset at)
    {
        var who = dice.Chance(0.1) ? "*" : company;
        var (level, transition) = (dice.Pick(Levels), dice.Pick(Transitions));
        return $$"""{"enterpriseId":"{{who}}","at":"{{Time(at)}}","level":"{{level}}","transition":"{{transition}}","title":"预警线索"}""";
    }

    private static string Time(DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>Mostly low; sometimes written as an integer.</summary>
    private static string Score(Dice dice) => dice.Chance(0.1)
        ? dice.Below(101).ToString(CultureInfo.InvariantCulture)
        : (100 * Math.Pow(dice.Unit(), 4)).ToString("0.0", CultureInfo.InvariantCulture);
}
