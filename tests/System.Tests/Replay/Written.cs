using System.Security.Cryptography;
using System.Text;

namespace LaborRisk.WholeProduct.Replay;

/// <summary>What a run wrote.</summary>
internal sealed record Written(string Scores, string Alerts, string DeadLetters)
{
    /// <summary>What a failed comparison shows: not megabytes.</summary>
    public override string ToString() => $"scores {Digest(Scores)}, alerts {Digest(Alerts)}, dead letters {Digest(DeadLetters)}";

    public static Written In(string folder) => new(Read(folder, "scores"), Read(folder, "alerts"), Read(folder, "dead-letters"));

    public static IEnumerable<string> Lines(string file) => file.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string Digest(string file) =>
        $"{file.Length} bytes {Convert.ToHexStringLower(SHA256.HashData(Encoding.Latin1.GetBytes(file)))[..8]}";

    /// <summary>Latin-1 keeps every byte apart.</summary>
    private static string Read(string folder, string name) => File.ReadAllText(Path.Combine(folder, name + ".ndjson"), Encoding.Latin1);
}
