using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace LaborRisk.RiskEngine.State;

/// <summary>
/// Asks the processor for memory that is needed soon: companies lie far apart, and waiting for them one by one costs more than judging them.
/// A hint, without effect on results; does nothing where the processor has no such instruction.
/// </summary>
internal static class Ahead
{
    private const int CacheLine = 64;

    public static unsafe void Fetch<T>(ref T value)
    {
        if (Sse.IsSupported)
        {
            var address = (byte*)Unsafe.AsPointer(ref value);
            for (var offset = 0; offset < Unsafe.SizeOf<T>(); offset += CacheLine)
            {
                Sse.Prefetch0(address + offset);
            }
        }
    }
}
