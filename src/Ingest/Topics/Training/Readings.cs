using System.Security.Cryptography;
using System.Text;
using LaborRisk.Domain;

namespace LaborRisk.Ingest.Topics.Training;

/// <summary>
/// Topics that a reader gave to lines of the background, by a hash of the folded text: <c>hash ⇥ topic</c>, <c>-</c> = leave
/// it out, it is between two topics. The texts themselves are not ours to ship; a line without a reading is taken as
/// <see cref="Topic.Other"/>.
/// </summary>
internal static class Readings
{
    public static Dictionary<string, Topic?> Read()
    {
        var topics = new Dictionary<string, Topic?>();
        foreach (var line in TopicResources.Lines("readings.tsv"))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            topics[line[..tab]] = line.AsSpan(tab + 1) is "-" ? null
                : TopicNames.TryParse(line.AsSpan(tab + 1), out var topic) ? topic
                : throw new InvalidOperationException($"readings.tsv: unknown topic in {line}");
        }

        return topics;
    }

    /// <summary>The first 16 hexadecimal digits of SHA-256 over the folded text.</summary>
    public static string Key(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(CharacterFolding.Fold(text))), 0, 8);
}
