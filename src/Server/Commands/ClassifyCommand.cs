using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using LaborRisk.Domain;
using LaborRisk.Ingest.Topics;

namespace LaborRisk.Server.Commands;

/// <summary><c>classify</c>: one text a line in, one JSON line out for each, empty lines too.</summary>
internal static class ClassifyCommand
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Task<int> RunAsync(ClassifyRequest request, CancellationToken stop) => Task.Run(
        () =>
        {
            using var input = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
            using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
            return Run(input, output, request.Model is { } path ? Load(path) : TopicClassifier.LoadDefault());
        },
        stop);

    internal static TopicClassifier Load(string path)
    {
        using var file = File.OpenRead(path);
        return TopicClassifier.Load(file);
    }

    public static int Run(TextReader input, TextWriter output, TopicClassifier classifier)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var characters = new StringBuilder();
        using var json = new Utf8JsonWriter(buffer, Options);
        while (ReadLine(input, characters))
        {
            buffer.ResetWrittenCount();
            json.Reset();
            Write(json, classifier.Classify(characters.ToString()));
            json.Flush();
            output.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
            output.Write('\n');
        }

        output.Flush();
        return 0;
    }

    /// <summary>Only a line feed ends a line: a lone carriage return is part of what was typed.</summary>
    private static bool ReadLine(TextReader input, StringBuilder line)
    {
        line.Clear();
        var read = input.Read();
        if (read < 0)
        {
            return false;
        }

        for (; read is >= 0 and not '\n'; read = input.Read())
        {
            line.Append((char)read);
        }

        return true;
    }

    private static void Write(Utf8JsonWriter json, TopicVerdict verdict)
    {
        json.WriteStartObject();
        json.WriteString("topic", verdict.Topic.Name());
        json.WriteNumber("probability", MathF.Round(verdict.Probability, 3));
        json.WriteStartArray("secondary");
        foreach (var topic in verdict.Secondary.Members())
        {
            json.WriteStringValue(topic.Name());
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
