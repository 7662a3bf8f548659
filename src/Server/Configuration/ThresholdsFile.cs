using System.Text.Json;
using System.Text.Json.Serialization;
using LaborRisk.Domain;
using LaborRisk.Server.Commands;

namespace LaborRisk.Server.Configuration;

/// <summary>
/// Reads a version of the thresholds: <c>{"version","falseEpisodesPerWeek","levels":{…},"gates":{…},"evidence":{…}}</c>. What is left out is as by default;
/// without levels they follow from the budget.
/// </summary>
internal static class ThresholdsFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        NumberHandling = JsonNumberHandling.Strict,
    };

    /// <exception cref="CommandFailedException">The file cannot be read, or a value makes no sense; names the field.</exception>
    public static Thresholds Read(string path)
    {
        try
        {
            return Check(path, JsonSerializer.Deserialize<Thresholds>(File.ReadAllBytes(path), Options) ?? new Thresholds());
        }
        catch (JsonException problem)
        {
            throw problem.Path is null or "$"
                ? Fault(path, "", "不是完整的 JSON 对象，请检查文件是否为空或被截断 · is not a whole JSON object: is it empty or cut short?")
                : Fault(path, $"{problem.Path}（第 {problem.LineNumber + 1} 行 · line {problem.LineNumber + 1}）", "名称或数值有误 · unknown name or wrong value");
        }
    }

    private static Thresholds Check(string path, Thresholds thresholds)
    {
        var levels = thresholds.Levels ?? new LevelLimits();
        var gates = thresholds.Gates ?? throw Fault(path, "gates", "不能为空 · must not be null");
        double[] rising = [0, levels.Blue, levels.Yellow, levels.Orange, levels.Red, 100];
        for (var i = 1; i < rising.Length; i++)
        {
            if (!(rising[i] >= rising[i - 1]))
            {
                throw Fault(path, "levels", "须满足 0 ≤ blue ≤ yellow ≤ orange ≤ red ≤ 100 · levels must not decrease");
            }
        }

        if (!(thresholds.FalseEpisodesPerWeek > 0))
        {
            throw Fault(path, "falseEpisodesPerWeek", "须大于 0 · must be above 0");
        }

        var least = new Gates();
        if (gates.Workers < least.Workers || gates.WorkersInside < least.WorkersInside || gates.SmallCompany < least.SmallCompany)
        {
            throw Fault(path, "gates", $"只能提高，下限为 · gates can only be raised above {least.Workers}, {least.WorkersInside}, {least.SmallCompany}");
        }

        var evidence = thresholds.Evidence ?? throw Fault(path, "evidence", "不能为空 · must not be null");
        if (evidence.RuleWorkers < gates.Workers)
        {
            throw Fault(path, "evidence.ruleWorkers", $"不能低于 gates.workers · must not be below gates.workers: {gates.Workers}");
        }

        return thresholds;
    }

    private static CommandFailedException Fault(string path, string field, string what) => new($"{path}：{field} {what}");
}
