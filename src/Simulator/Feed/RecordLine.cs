using System.Globalization;
using System.Text;

namespace LaborRisk.Simulator;

/// <summary>One record as a line of JSON whose fields can still be changed or left out. Values must need no escaping.</summary>
internal sealed class RecordLine
{
    private readonly List<(string Name, string Value)> fields = new(13);

    public RecordLine Text(string name, string value) => Raw(name, $"\"{value}\"");

    public RecordLine Number(string name, double value) => Raw(name, PythonNumbers.Text(value));

    public RecordLine Number(string name, int value) => Raw(name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A copy with one more field, or another value in its old place.</summary>
    public RecordLine With(string name, string text) => Copy().Text(name, text);

    /// <inheritdoc cref="With(string, string)"/>
    public RecordLine With(string name, int number) => Copy().Number(name, number);

    public RecordLine Without(string name)
    {
        var copy = Copy();
        copy.fields.RemoveAll(field => field.Name == name);
        return copy;
    }

    public byte[] ToBytes() => Encoding.UTF8.GetBytes(ToString());

    public override string ToString()
    {
        var text = new StringBuilder("{");
        foreach (var (name, value) in fields)
        {
            text.Append(text.Length > 1 ? ", \"" : "\"").Append(name).Append("\": ").Append(value);
        }

        return text.Append('}').ToString();
    }

    private RecordLine Raw(string name, string value)
    {
        var at = fields.FindIndex(field => field.Name == name);
        if (at < 0)
        {
            fields.Add((name, value));
        }
        else
        {
            fields[at] = (name, value);
        }

        return this;
    }

    private RecordLine Copy()
    {
        var copy = new RecordLine();
        copy.fields.AddRange(fields);
        return copy;
    }
}
