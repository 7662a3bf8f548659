using System.Runtime.InteropServices;

namespace LaborRisk.RiskEngine.Aggregates;

/// <summary>Arrays of known length in a saved state.</summary>
internal static class Doubles
{
    public static void Write(this BinaryWriter writer, double[] values) => writer.Write(MemoryMarshal.AsBytes<double>(values));

    public static void Read(this BinaryReader reader, double[] values) => reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
}
