using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Jauge.Load.Wires.Epoll;

/// <summary>Room for what <c>epoll_wait</c> tells: 12 bytes an event on x86-64, where the structure is packed, 16 elsewhere.</summary>
internal sealed unsafe class EventBuffer : IDisposable
{
    internal const int Most = 512;
    private static readonly int DataOffset = RuntimeInformation.ProcessArchitecture == Architecture.X64 ? 4 : 8;
    private static readonly int Stride = DataOffset + 8;

    internal EventBuffer() => Start = (byte*)NativeMemory.AllocZeroed((nuint)(Stride * Most));

    internal byte* Start { get; private set; }

    internal uint Flags(int index) => Unsafe.ReadUnaligned<uint>(Start + (index * Stride));

    internal long Data(int index) => Unsafe.ReadUnaligned<long>(Start + (index * Stride) + DataOffset);

    /// <summary>Writes the first event, for a call that takes one.</summary>
    internal static void Write(byte* into, uint flags, long data)
    {
        Unsafe.WriteUnaligned(into, flags);
        Unsafe.WriteUnaligned(into + DataOffset, data);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        NativeMemory.Free(Start);
        Start = null;
    }
}
