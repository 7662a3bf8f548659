using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using LaborRisk.Domain;
using LaborRisk.Ingest.Topics.Training;
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

        using var topicsFile = new GZipStream(File.OpenRead(district.File("topics.json.gz")), CompressionMode.Decompress);
        using var topics = JsonDocument.Parse(topicsFile);
        var texts = model.Unseen.ToLookup(text => text.Topic.Name());
        var dice = new Dice((ulong)model.Seed, "unseen texts");
        using var reader = new StreamReader(new GZipStream(File.OpenRead(district.Events), CompressionMode.Decompress));
        using var writer = new StreamWriter(new GZipStream(File.Create(worded.Events), CompressionLevel.Fastest));
        while (reader.ReadLine() is { } line)
        {
            writer.Write(Reworded(line, topics.RootElement, texts, dice));
            writer.Write('\n');
        }

        return worded;
    }

    /// <summary>Broken records stay as they are.</summary>
    private static string Reworded(string line, JsonElement topics, ILookup<string, TrainingText> texts, Dice dice)
    {
        try
        {
            if (JsonNode.Parse(line) is JsonObject query
                && query["text"] is not null
                && (string?)query["id"] is { } id
                && topics.TryGetProperty(id, out var topic))
            {
                query["text"] = dice.Pick(texts[topic.GetString()!].ToList()).Text;
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
