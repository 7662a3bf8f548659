using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using LaborRisk.Domain;
using LaborRisk.Ingest;

namespace LaborRisk.Server.Replay;

/// <summary>What a run took in and what came of it, as <c>summary.json</c>: read = Σ accepted + duplicates + Σ dead letters.</summary>
internal sealed record ReplaySummary(
    long Read,
    IReadOnlyDictionary<string, long> Accepted,
    long Duplicates,
    long Late,
    IReadOnlyDictionary<string, long> DeadLetters,
    int Companies,
    IReadOnlyDictionary<string, int> Alerts,
    int DistrictAlerts,
    double WallSeconds,
    double CpuSeconds,
    double PeakMemoryMiB,
    string ModelVersion)
{
    /// <summary>Share of accepted queries that are no labour-rights matter, or not sure to be one; they never score.</summary>
    public double OtherQueryShare { get; init; }

    /// <summary>Accepted queries that count too little to move a score, by reason.</summary>
    public IReadOnlyDictionary<string, long> SetAside { get; init; } = new Dictionary<string, long>();

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NumberHandling = JsonNumberHandling.Strict,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static ReplaySummary Of(IntakeCounters counters, int companies, AlertCounts alerts, TimeSpan wall, string modelVersion)
    {
        using var process = Process.GetCurrentProcess();
        var queries = counters.Accepted(SignalKind.Query);
        return new ReplaySummary(
            // A record held when a run stops before its end is not read yet.
            counters.AcceptedInAll + counters.Duplicates + counters.DeadLettersInAll,
            new Dictionary<string, long>
            {
                ["worker-query"] = queries,
                ["employment-stats"] = counters.Accepted(SignalKind.Employment),
                ["enterprise-event"] = counters.Accepted(SignalKind.Event),
            },
            counters.Duplicates,
            counters.Late,
            Enum.GetValues<DeadLetterReason>().ToDictionary(reason => reason.Name(), counters.DeadLetters),
            companies,
            alerts.ByLevel,
            alerts.District,
            Math.Round(wall.TotalSeconds, 3),
            Math.Round(process.TotalProcessorTime.TotalSeconds, 3),
            Math.Round(process.PeakWorkingSet64 / 1048576.0, 1),
            modelVersion)
        {
            OtherQueryShare = Math.Round(counters.OtherQueries / (double)Math.Max(1, queries), 4),
            SetAside = Enum.GetValues<SetAsideReason>().ToDictionary(reason => reason.Name(), counters.SetAside),
        };
    }

    public void Write(string path) => File.WriteAllText(path, JsonSerializer.Serialize(this, Options) + "\n");
}
