using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LaborRisk.Alerts;
using LaborRisk.Domain;
using LaborRisk.Ingest;
using LaborRisk.Ingest.Topics;
using LaborRisk.RiskEngine;

namespace LaborRisk.Server.Replay;

/// <summary>What to replay, read and checked.</summary>
/// <param name="Events">Files and folders.</param>
/// <param name="Until">Takes events before this moment, then runs the timers to it; <c>null</c> = the clock stops at the last event.</param>
internal sealed record ReplayPlan(
    IReadOnlyList<string> Events, CompanyDirectory Companies, IReadOnlyList<Officer> Officers, Thresholds Thresholds, string Out, Instant? Until, bool Resume)
{
    /// <summary>What tells the topic of a query.</summary>
    public TopicClassifier Classifier { get; init; } = TopicClassifier.LoadDefault();

    public int SignalsBetweenCheckpoints { get; init; } = 250_000;

    /// <summary>
    /// Checkpoint and keys, for the owner only: no account and no text stands in it, but who has both could try whether a known account is there.
    /// </summary>
    public string StateFolder => Path.Combine(Out, "state");

    /// <summary>Tells whether a checkpoint was made by the same program with the same directory, officers, thresholds and weights.</summary>
    public string Fingerprint => FingerprintOf(Companies, Officers, Thresholds, Classifier);

    private static string FingerprintOf(
        CompanyDirectory companies, IReadOnlyList<Officer> officers, Thresholds thresholds, TopicClassifier classifier)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(typeof(Engine).Module.ModuleVersionId);
        Add(typeof(Intake).Module.ModuleVersionId);
        Add(typeof(AlertJudge).Module.ModuleVersionId);
        for (var i = 0; i < companies.Count; i++)
        {
            Add(companies[i]);
        }

        foreach (var officer in officers)
        {
            Add(officer);
        }

        Add(thresholds);
        Add(classifier.Version);
        return Convert.ToHexString(hash.GetHashAndReset());

        void Add<T>(T item) => hash.AppendData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(item)));
    }
}
