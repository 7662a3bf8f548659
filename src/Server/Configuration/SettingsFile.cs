using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using LaborRisk.Server.Commands;

namespace LaborRisk.Server.Configuration;

/// <summary>Reads the configuration: file, then overrides. A key that does not exist stops the start and is named with the nearest that does.</summary>
internal static class SettingsFile
{
    private const string Prefix = "LABORRISK__";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.Strict,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <param name="path"><c>null</c> = no file. Relative paths in it are relative to its folder.</param>
    /// <param name="environment">Where overrides are looked for.</param>
    /// <exception cref="CommandFailedException">A key does not exist, or a value makes no sense; it is named.</exception>
    public static ServiceSettings Read(string? path, IReadOnlyDictionary<string, string> environment)
    {
        var tree = path is null ? [] : Parse(path);
        Check(tree, "", path ?? "");
        Relocate(tree, path);
        foreach (var (name, value) in environment.Where(pair => pair.Key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)))
        {
            Override(tree, name, value);
        }

        try
        {
            return Checked(tree.Deserialize<ServiceSettings>(Options)!);
        }
        catch (JsonException problem)
        {
            throw new CommandFailedException($"配置项 {problem.Path?[2..]} 的值不对 · the value of {problem.Path?[2..]} in the configuration makes no sense");
        }
    }

    private static JsonObject Parse(string path)
    {
        try
        {
            return JsonNode.Parse(File.ReadAllBytes(path), documentOptions: Lenient) as JsonObject
                ?? throw new CommandFailedException($"{path}：不是 JSON 对象 · is not a JSON object");
        }
        catch (JsonException problem)
        {
            throw new CommandFailedException($"{path}：第 {problem.LineNumber + 1} 行不是有效的 JSON · line {problem.LineNumber + 1} is no valid JSON");
        }
    }

    private static void Check(JsonObject tree, string prefix, string source)
    {
        foreach (var (name, value) in tree)
        {
            var path = prefix + name;
            if (SettingsKey.All.Any(key => key.Path == path))
            {
                continue;
            }

            if (value is not JsonObject section || !SettingsKey.All.Any(key => key.Path.StartsWith(path + ".", StringComparison.Ordinal)))
            {
                throw Unknown(source, path, SettingsKey.Nearest(path));
            }

            Check(section, path + ".", source);
        }
    }

    /// <summary>Paths in a file mean the file's folder, wherever the command was given.</summary>
    private static void Relocate(JsonObject tree, string? path)
    {
        foreach (var name in (string[])["dataDir", "directory", "officers", "thresholds"])
        {
            if (path is not null && tree[name] is JsonValue value && value.TryGetValue<string>(out var given))
            {
                tree[name] = Path.GetFullPath(given, Path.GetDirectoryName(Path.GetFullPath(path))!);
            }
        }
    }

    private static void Override(JsonObject tree, string name, string value)
    {
        var path = name[Prefix.Length..].Replace("__", ".", StringComparison.Ordinal);
        var known = SettingsKey.All.FirstOrDefault(key =>
            key.Path.Equals(path, StringComparison.OrdinalIgnoreCase)
            || (key.IsOpen && path.StartsWith(key.Path + ".", StringComparison.OrdinalIgnoreCase)))
            ?? throw Unknown("", name, Prefix + SettingsKey.Nearest(path).Replace(".", "__", StringComparison.Ordinal).ToUpperInvariant());
        var parts = known.Path.Split('.').ToList();
        if (known.IsOpen)
        {
            parts.Add(path[(known.Path.Length + 1)..]);
        }

        var section = tree;
        foreach (var part in parts[..^1])
        {
            section = (section[part] ??= new JsonObject()).AsObject();
        }

        section[parts[^1]] = known.IsText || known.IsOpen ? JsonValue.Create(value) : Bare(name, value);
    }

    private static JsonNode? Bare(string name, string value)
    {
        try
        {
            return JsonNode.Parse(value);
        }
        catch (JsonException)
        {
            throw new CommandFailedException($"环境变量 {name} 的值不对 · the value of the variable {name} makes no sense");
        }
    }

    private static ServiceSettings Checked(ServiceSettings settings)
    {
        Require(settings.Intake.BufferedMiB >= 8, "intake.bufferedMiB", "≥ 8");
        Require(settings.Intake.BufferedRequests >= 1, "intake.bufferedRequests", "≥ 1");
        Require(settings.Intake.LongestGapDays is > 0 and <= 36_500, "intake.longestGapDays", "> 0, ≤ 36500");
        Require(settings.Journal.SegmentMiB is >= 1 and <= 1_024, "journal.segmentMiB", "1–1024");
        Require(settings.Journal.LargestMiB >= settings.Journal.SegmentMiB, "journal.largestMiB", "≥ journal.segmentMiB");
        Require(settings.Journal.KeepDays >= 0, "journal.keepDays", "≥ 0");
        Require(settings.Journal.SnapshotSignals >= 1, "journal.snapshotSignals", "≥ 1");
        Require(settings.Journal.SnapshotMinutes > 0, "journal.snapshotMinutes", "> 0");
        Require(settings.Stream.KeptEvents >= 16, "stream.keptEvents", "≥ 16");
        Require(settings.Stream.Clients >= 1, "stream.clients", "≥ 1");
        Require(settings.Library.VisitorsPerAddress is >= 1 and <= 100_000, "library.visitorsPerAddress", "1–100000");
        NotYet(settings.Kafka.BootstrapServers, "kafka.bootstrapServers");
        NotYet(settings.Influx.Url, "influx.url");
        NotYet(settings.Ledger.Postgres, "ledger.postgres");
        return settings;
    }

    private static void Require(bool holds, string key, string range)
    {
        if (!holds)
        {
            throw new CommandFailedException($"配置项 {key} 应为 {range} · {key} must be {range}");
        }
    }

    private static void NotYet(string? value, string key)
    {
        if (!string.IsNullOrEmpty(value))
        {
            throw new CommandFailedException($"本版本还不支持配置项 {key}，请去掉它 · {key} is not supported by this version: leave it out");
        }
    }

    private static CommandFailedException Unknown(string source, string given, string nearest) => new(
        $"{(source.Length > 0 ? source + "：" : "")}没有这个配置项：{given}，是否为 {nearest}？ · no such key: {given}; did you mean {nearest}?");
}
