using System.Text.Json;

namespace LaborRisk.Simulator;

/// <summary>Reads a file of one JSON object a line without making objects of them.</summary>
internal static class JsonLines
{
    private const int InitialBuffer = 1 << 20;

    /// <summary>Takes one line; the reader stands before the first token.</summary>
    public delegate void LineReader(ref Utf8JsonReader line);

    /// <summary>Reads every line in order.</summary>
    /// <exception cref="EvaluationException">A line is no JSON object or lacks a field; says which.</exception>
    public static void Read(string path, LineReader read)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        var buffer = new byte[InitialBuffer];
        var (filled, number) = (0, 0);
        while (true)
        {
            var count = file.Read(buffer, filled, buffer.Length - filled);
            filled += count;
            var start = 0;
            while (buffer.AsSpan(start, filled - start).IndexOf((byte)'\n') is var length and >= 0)
            {
                Line(path, ++number, buffer.AsSpan(start, length), read);
                start += length + 1;
            }

            if (count == 0)
            {
                if (filled > start)
                {
                    Line(path, ++number, buffer.AsSpan(start, filled - start), read);
                }

                return;
            }

            filled -= start;
            buffer.AsSpan(start, filled).CopyTo(buffer);
            if (filled == buffer.Length)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }
        }
    }

    private static void Line(string path, int number, ReadOnlySpan<byte> line, LineReader read)
    {
        try
        {
            var reader = new Utf8JsonReader(line);
            reader.Read();
            read(ref reader);
        }
        catch (Exception error) when (error is JsonException or FormatException or InvalidOperationException)
        {
            throw new EvaluationException($"{path}: line {number}: {error.Message}");
        }
    }
}
