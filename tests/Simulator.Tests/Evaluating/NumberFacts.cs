using FsCheck;
using FsCheck.Fluent;

namespace LaborRisk.Simulator.Tests;

public sealed class NumberFacts
{
    [Theory]
    [InlineData(0.0625, 3, 0.062)]
    [InlineData(0.1875, 3, 0.188)]
    [InlineData(2.675, 2, 2.67)]
    [InlineData(-0.5, 0, -0.0)]
    [InlineData(1e22, 3, 1e22)]
    public void Rounding_looks_at_the_exact_binary_value_and_a_tie_goes_to_the_even_digit(double value, int digits, double rounded) =>
        Assert.Equal(rounded, PythonNumbers.Round(value, digits));

    [Theory]
    [InlineData(0, "0.0")]
    [InlineData(12.34, "12.34")]
    [InlineData(100, "100.0")]
    [InlineData(0.0001, "0.0001")]
    [InlineData(0.00001, "1e-05")]
    [InlineData(1.5e300, "1.5e+300")]
    [InlineData(1e15, "1000000000000000.0")]
    [InlineData(1e16, "1e+16")]
    [InlineData(-2.5e-7, "-2.5e-07")]
    public void Fractions_are_written_as_Python_writes_them(double value, string text) => Assert.Equal(text, PythonNumbers.Text(value));

    [Fact]
    public void What_is_written_reads_back_as_the_same_number() => Check.QuickThrowOnFailure(Prop.ForAll(
        ArbMap.Default.ArbFor<NormalFloat>(),
        value => double.Parse(PythonNumbers.Text(value.Get), System.Globalization.CultureInfo.InvariantCulture).Equals(value.Get)));
}
