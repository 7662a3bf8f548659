using System.Globalization;
using System.Text;
using System.Text.Json;

namespace LaborRisk.Simulator;

/// <summary>Writes an indented JSON report: one space a level, text as it is, an empty object as <c>{}</c>.</summary>
internal sealed class ReportWriter
{
    private readonly StringBuilder text = new();
    private int depth;
    private bool first = true;

    public override string ToString() => text.ToString();

    public void Object(string? name, Action fields) => Nested(name, '{', '}', fields);

    public void Array<T>(string? name, IEnumerable<T> items, Action<T> write) => Nested(name, '[', ']', () =>
    {
        foreach (var item in items)
        {
            write(item);
        }
    });

    public void Integer(string? name, long value) => Raw(name, value.ToString(CultureInfo.InvariantCulture));

    public void Fraction(string? name, double? value) => Raw(name, value is { } number ? PythonNumbers.Text(number) : "null");

    public void Number(string? name, Number value) => Raw(name, value.Text);

    public void String(string? name, string value)
    {
        Key(name);
        Quoted(value);
    }

    /// <summary>Copies a JSON value; numbers keep whether they were integers.</summary>
    public void Copy(string? name, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                Nested(name, '{', '}', () => CopyFields(value));
                break;
            case JsonValueKind.Array:
                Array(name, value.EnumerateArray(), item => Copy(null, item));
                break;
            case JsonValueKind.String:
                Key(name);
                Quoted(value.GetString()!);
                break;
            case JsonValueKind.Number:
                Raw(name, Simulator.Number.Read(value).Text);
                break;
            default:
                Raw(name, value.GetRawText());
                break;
        }
    }

    private void CopyFields(JsonElement value)
    {
        // A repeated key keeps its first place and its last value, as a dictionary would.
        var names = value.EnumerateObject().Select(field => field.Name).Distinct(StringComparer.Ordinal);
        foreach (var field in names)
        {
            Copy(field, value.GetProperty(field));
        }
    }

    private void Nested(string? name, char open, char close, Action content)
    {
        Key(name);
        text.Append(open);
        depth++;
        first = true;
        content();
        depth--;
        if (!first)
        {
            NewLine();
        }

        first = false;
        text.Append(close);
    }

    private void Raw(string? name, string value)
    {
        Key(name);
        text.Append(value);
    }

    private void Key(string? name)
    {
        if (depth > 0)
        {
            text.Append(first ? "" : ",");
            NewLine();
        }

        first = false;
        if (name is not null)
        {
            Quoted(name);
            text.Append(": ");
        }
    }

    private void NewLine() => text.Append('\n').Append(' ', depth);

    private void Quoted(string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => text.Append(c),
            };
        }

        text.Append('"');
    }
}
