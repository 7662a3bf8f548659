using System.Reflection;
using System.Runtime.InteropServices;
using LaborRisk.Domain;
using LaborRisk.Ingest.Topics;
using LaborRisk.RiskEngine;

namespace LaborRisk.Server.Commands;

/// <summary>Looks at what this machine and this build have. Changes nothing: what it writes to try a folder it removes.</summary>
internal static class Checkup
{
    public static IEnumerable<Finding> Everything(TimeProvider time) =>
    [
        new(FindingState.Good, "版本 · version", typeof(Checkup).Assembly.GetName().Version?.ToString(3) ?? "?"),
        new(FindingState.Good, "运行时 · runtime",
            $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}, {Environment.ProcessorCount} CPU"),
        new(FindingState.Good, "构建用 SDK · built with SDK", BuildSdk ?? "?"),
        new(FindingState.Good, "模型 · models", $"{Engine.ModelVersion}, {TopicClassifier.LoadDefault().Version}"),
        Part("ML.NET", "Microsoft.ML.dll"),
        Part("Kafka", "Confluent.Kafka.dll"),
        Part("InfluxDB.Client", "InfluxDB.Client.dll"),
        Server("Kafka", "LABORRISK__KAFKA__BOOTSTRAPSERVERS"),
        Server("InfluxDB", "LABORRISK__INFLUX__URL"),
        Server("台账 · ledger PostgreSQL", "LABORRISK__LEDGER__POSTGRES"),
        DataFolder.Check(),
        Zone(time),
    ];

    private static string? BuildSdk =>
        typeof(Checkup).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(fact => fact.Key == nameof(BuildSdk))?.Value;

    /// <summary>An optional part is in the build when its library lies beside the executable or in <c>plugins/</c>.</summary>
    private static Finding Part(string name, string library)
    {
        var beside = Path.Combine(AppContext.BaseDirectory, library);
        var plugins = Path.Combine(AppContext.BaseDirectory, "plugins");
        return File.Exists(beside) || (Directory.Exists(plugins) && Directory.EnumerateFiles(plugins, library, SearchOption.AllDirectories).Any())
            ? new Finding(FindingState.Good, $"部件 · part {name}", "在本版本中 · in this build")
            : new Finding(FindingState.Absent, $"部件 · part {name}", "不在本版本中，不影响运行 · not in this build; all else works");
    }

    private static Finding Server(string name, string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 }
        ? new Finding(FindingState.Broken, name, $"已由 {variable} 配置，但本版本还不能连接 · configured by {variable}, but this version cannot connect to it yet")
        : new Finding(FindingState.Absent, name, "未配置 · not configured");

    private static Finding Zone(TimeProvider time)
    {
        const string What = "时区 · time zone";
        const string District = "Asia/Shanghai";
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(District, out var zone))
        {
            return new Finding(FindingState.Absent, What, $"本机没有 {District}，按 UTC+8 计算 · {District} is not on this machine; UTC+8 is used");
        }

        var now = time.GetUtcNow();
        return zone.GetUtcOffset(now) == Instant.From(now).ToDistrictTime().Offset
            ? new Finding(FindingState.Good, What, $"{District}，现在 · now {Instant.From(now)}")
            : new Finding(FindingState.Broken, What, $"本机的 {District} 不是 UTC+8 · {District} on this machine is not UTC+8; update its time zone data");
    }
}
