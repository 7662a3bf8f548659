using System.IO.Compression;
using System.Text.Json;
using LaborRisk.Domain;

namespace LaborRisk.Ingest.Topics.Training;

/// <summary>Reads the files the trainer takes: JSON lines (<c>text</c>, <c>topic</c>, <c>secondary</c>) or one text a line; also gzipped.</summary>
internal static class TextFiles
{
    /// <exception cref="InvalidDataException">A line cannot be read; the message names file, line and field, never the text.</exception>
    public static List<TrainingText> ReadLabelled(string path)
    {
        List<TrainingText> texts = [];
        var number = 0;
        foreach (var line in Lines(path))
        {
            number++;
            try
            {
                using var json = JsonDocument.Parse(line);
                var secondary = default(TopicSet);
                if (json.RootElement.TryGetProperty("secondary", out var names))
                {
                    secondary = names.EnumerateArray().Aggregate(secondary, (set, name) => set.With(Named(name, path, number)));
                }

                texts.Add(new TrainingText(
                    json.RootElement.GetProperty("text").GetString() ?? "", Named(json.RootElement.GetProperty("topic"), path, number), secondary, 1));
            }
            catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
            {
                throw new InvalidDataException(
                    $"{path} 第{number}行：需要 JSON 对象，含 text、topic / line {number} must be a JSON object with text and topic", e);
            }
        }

        return texts;
    }

    public static IEnumerable<string> ReadBackground(string path)
    {
        var isJson = path.Contains(".json", StringComparison.OrdinalIgnoreCase);
        foreach (var line in Lines(path))
        {
            if (!isJson)
            {
                yield return line;
                continue;
            }

            using var json = JsonDocument.Parse(line);
            yield return json.RootElement.GetProperty("text").GetString() ?? "";
        }
    }

    private static IEnumerable<string> Lines(string path)
    {
        using var file = File.OpenRead(path);
        using var reader = new StreamReader(
            path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file);
        while (reader.ReadLine() is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return line;
            }
        }
    }

    private static Topic Named(JsonElement name, string path, int number) => TopicNames.TryParse(name.GetString(), out var topic)
        ? topic
        : throw new InvalidDataException($"{path} 第{number}行：未知主题 {name} / line {number}: unknown topic {name}");
}
