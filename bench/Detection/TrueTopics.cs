using System.IO.Compression;
using System.Text.Json;
using LaborRisk.Domain;

namespace LaborRisk.Bench.Detection;

/// <summary>What each query of a labelled district was truly about.</summary>
internal static class TrueTopics
{
    /// <returns>By the query's id.</returns>
    public static Dictionary<string, Topic> Read(LabelledFolder district)
    {
        using var packed = new GZipStream(File.OpenRead(district.File("topics.json.gz")), CompressionMode.Decompress);
        using var topics = JsonDocument.Parse(packed);
        var named = Enum.GetValues<Topic>().ToDictionary(topic => topic.Name());
        return topics.RootElement.EnumerateObject().ToDictionary(query => query.Name, query => named[query.Value.GetString()!]);
    }
}
