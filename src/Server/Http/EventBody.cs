using System.Text.Json;

namespace LaborRisk.Server.Http;

/// <summary>Finds the records in a request's body: lines, or the elements of one JSON array. Reads none of them.</summary>
internal static class EventBody
{
    public const int MostBytes = 8 << 20;

    /// <summary>Elements may lie deeper than a record may; the door judges each by itself.</summary>
    private static readonly JsonReaderOptions Deep = new() { MaxDepth = 256 };

    /// <returns><c>null</c> = an array that is not valid JSON.</returns>
    public static IReadOnlyList<Range>? Split(ReadOnlySpan<byte> body)
    {
        var start = body.StartsWith("\uFEFF"u8) ? 3 : 0;
        var first = body[start..].IndexOfAnyExcept(" \t\r\n"u8);
        if (first < 0)
        {
            return [];
        }

        return body[start + first] == (byte)'[' ? Elements(body, start + first) : Lines(body, start);
    }

    private static List<Range> Lines(ReadOnlySpan<byte> body, int start)
    {
        var lines = new List<Range>();
        while (start < body.Length)
        {
            var length = body[start..].IndexOf((byte)'\n');
            var end = length < 0 ? body.Length : start + length;
            if (body[start..end].IndexOfAnyExcept(" \t\r"u8) >= 0)
            {
                lines.Add(start..end);
            }

            start = end + 1;
        }

        return lines;
    }

    private static List<Range>? Elements(ReadOnlySpan<byte> body, int start)
    {
        var elements = new List<Range>();
        var reader = new Utf8JsonReader(body[start..], Deep);
        try
        {
            reader.Read();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                var from = start + (int)reader.TokenStartIndex;
                reader.Skip();
                elements.Add(from..(start + (int)reader.BytesConsumed));
            }

            // One more read: anything but white space behind the array throws.
            return reader.Read() ? null : elements;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
