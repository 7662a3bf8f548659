using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using LaborRisk.Domain;
using LaborRisk.Simulator;

namespace LaborRisk.Bench.Detection.Texts;

/// <summary>A district whose queries are worded anew, with texts of the same true topic that a model has not seen.</summary>
internal static class UnseenTexts
{
    private static readonly string[] Kept = ["enterprises.csv", "officers.csv", "incidents.json", "meta.json"];

    public static LabelledFolder Put(LabelledFolder district, HalfModel model, string folder)
    {
        var worded = new LabelledFolder($"{district.Name}, texts unseen by half {model.Seed}", Path.Combine(folder, $"unseen-{model.Seed}"));
        Directory.CreateDirectory(worded.Path);
        foreach (var name in Kept)
        {
            File.Copy(district.File(name), worded.File(name), overwrite: true);
        }

        var topics = TrueTopics.Read(district);
        var texts = model.Unseen.GroupBy(text => text.Topic).ToDictionary(group => group.Key, group => group.Select(text => text.Text).ToList());
        var dice = new Dice((ulong)model.Seed, "unseen texts");
        using var reader = new StreamReader(new GZipStream(File.OpenRead(district.Events), CompressionMode.Decompress));
        using var writer = new StreamWriter(new GZipStream(File.Create(worded.Events), CompressionLevel.Fastest));
        while (reader.ReadLine() is { } line)
        {
            writer.Write(Reworded(line, topics, texts, dice));
            writer.Write('\n');
        }

        return worded;
    }

    /// <summary>Broken records stay as they are.</summary>
    private static string Reworded(string line, Dictionary<string, Topic> topics, Dictionary<Topic, List<string>> texts, Dice dice)
    {
        try
        {
            if (JsonNode.Parse(line) is JsonObject query
                && query["text"] is not null
                && (string?)query["id"] is { } id
                && topics.TryGetValue(id, out var topic))
            {
                query["text"] = dice.Pick(texts[topic]);
                return query.ToJsonString();
            }
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return line;
        }

        return line;
    }
}
