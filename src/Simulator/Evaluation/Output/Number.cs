using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace LaborRisk.Simulator;

/// <summary>A number of a JSON file with the memory of whether it was written as an integer: 1 stays 1 and 1.0 stays 1.0 in the report.</summary>
internal readonly record struct Number(double Value, string Text)
{
    public static implicit operator double(Number number) => number.Value;

    public static Number Integer(long value) => new(value, value.ToString(CultureInfo.InvariantCulture));

    public static Number Integer(ulong value) => new(value, value.ToString(CultureInfo.InvariantCulture));

    public static Number Fraction(double value) => new(value, PythonNumbers.Text(value));

    public static Number Read(JsonElement element)
    {
        var raw = element.GetRawText();
        return raw.AsSpan().IndexOfAny(".eE") < 0
            ? new Number(element.GetDouble(), BigInteger.Parse(raw, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture))
            : Fraction(element.GetDouble());
    }

    public bool IsInteger => !Text.AsSpan().ContainsAny(".eInN");

    /// <summary>Difference, an integer when both are.</summary>
    public static Number operator -(Number left, Number right) =>
        left.IsInteger && right.IsInteger ? Integer((long)left.Value - (long)right.Value) : Fraction(left.Value - right.Value);

    public override string ToString() => Text;
}
