using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Jauge.Simulation.Engine;

/// <summary>Memory asked for before it is needed, so that many misses of the caches are waited for together.</summary>
internal static class CacheLine
{
    /// <summary>Asks for the lines that hold an item; a hint, without effect where the processor has none.</summary>
    /// <param name="item">Smaller than two lines.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static unsafe void Fetch<T>(ref T item)
        where T : struct
    {
        if (!Sse.IsSupported) return;
        Sse.Prefetch0(Unsafe.AsPointer(ref item));              // the collector may move it meanwhile: a hint for nothing, no harm
        Sse.Prefetch0(Unsafe.Add<byte>(Unsafe.AsPointer(ref item), Unsafe.SizeOf<T>() - 1));
    }
}
