using System.Buffers.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace LaborRisk.Ingest;

/// <summary>
/// The known fields of one JSON object, found in one pass over its bytes. Of equal names the last counts; unknown names are ignored.
/// Reused from record to record; what it hands out holds until the next <see cref="TryParse"/>.
/// </summary>
internal sealed class RecordFields
{
    /// <summary>A larger record is refused unread.</summary>
    public const int MaxBytes = 64 * 1024;

    private readonly byte[] record = new byte[MaxBytes];
    private readonly byte[] unescaped = new byte[MaxBytes];
    private readonly Value[] values = new Value[Fields.Count];

    private readonly record struct Value(JsonTokenType Token, bool Unescaped, int Start, int Length);

    /// <summary>Reads an object of at most <see cref="MaxBytes"/>.</summary>
    /// <param name="faultAt">When false is returned: the byte from which it could not be read.</param>
    public bool TryParse(ReadOnlySpan<byte> json, out long faultAt)
    {
        Array.Clear(values);
        faultAt = 0;
        if (!Utf8.IsValid(json))
        {
            return false;
        }

        json.CopyTo(record);
        var reader = new Utf8JsonReader(record.AsSpan(0, json.Length));
        try
        {
            return TryRead(ref reader);
        }
        catch (JsonException fault)
        {
            // The message quotes the record; the position alone does not.
            faultAt = fault.BytePositionInLine ?? 0;
            return false;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, written as an escape.
            faultAt = reader.TokenStartIndex;
            return false;
        }
    }

    private bool TryRead(ref Utf8JsonReader reader)
    {
        var used = 0;
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var field = Name(ref reader, used);
            reader.Read();
            if (field == Field.None)
            {
                reader.Skip();
                continue;
            }

            var start = (int)reader.TokenStartIndex;
            switch (reader.TokenType)
            {
                case JsonTokenType.String when reader.ValueIsEscaped:
                    var length = reader.CopyString(unescaped.AsSpan(used));
                    values[(int)field] = new(JsonTokenType.String, true, used, length);
                    used += length;
                    break;
                case JsonTokenType.String:
                    values[(int)field] = new(JsonTokenType.String, false, start + 1, reader.ValueSpan.Length);
                    break;
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    var token = reader.TokenType;
                    reader.Skip();
                    values[(int)field] = new(token, false, start, (int)reader.BytesConsumed - start);
                    break;
                default:
                    values[(int)field] = new(reader.TokenType, false, start, reader.ValueSpan.Length);
                    break;
            }
        }

        // One more read: anything but white space behind the object throws.
        return reader.TokenType == JsonTokenType.EndObject && !reader.Read();
    }

    private Field Name(ref Utf8JsonReader reader, int used) => reader.ValueIsEscaped
        ? Fields.Find(unescaped.AsSpan(used, reader.CopyString(unescaped.AsSpan(used))))
        : Fields.Find(reader.ValueSpan);

    /// <summary>The field is there and not <c>null</c>.</summary>
    public bool Has(Field field) => values[(int)field].Token is not (JsonTokenType.None or JsonTokenType.Null);

    public bool IsString(Field field) => values[(int)field].Token == JsonTokenType.String;

    public bool IsObject(Field field) => values[(int)field].Token == JsonTokenType.StartObject;

    /// <summary>A string's content in UTF-8, of any other value its JSON; empty when absent.</summary>
    public ReadOnlySpan<byte> Bytes(Field field)
    {
        var value = values[(int)field];
        return (value.Unescaped ? unescaped : record).AsSpan(value.Start, value.Length);
    }

    public bool TryNumber(Field field, out double number)
    {
        number = double.NaN;
        var bytes = Bytes(field);
        return values[(int)field].Token == JsonTokenType.Number
            && Utf8Parser.TryParse(bytes, out number, out var consumed) && consumed == bytes.Length && double.IsFinite(number);
    }

    /// <summary>Characters (code points) of a string's UTF-8.</summary>
    public static int Characters(ReadOnlySpan<byte> utf8)
    {
        var count = 0;
        foreach (var unit in utf8)
        {
            count += (unit & 0xC0) == 0x80 ? 0 : 1;
        }

        return count;
    }
}
