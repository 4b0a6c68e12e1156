using System.Runtime.CompilerServices;

namespace Jauge.Simulation.Engine;

/// <summary>What an event says: a kind (8 bits), the index of what it is about (32 bits) and that thing's generation (24 bits).</summary>
/// <remarks>An event is cancelled by moving the generation of its subject on: the event stays in the queue and is found stale when it is
/// due. Generations wrap after 16,777,216; an event must not stay queued that long.</remarks>
public readonly record struct EventPayload
{
    /// <summary>The largest generation; the next one is 0.</summary>
    public const int MaxGeneration = (1 << 24) - 1;

    private const int GenerationShift = 32;
    private const int KindShift = 56;

    /// <summary>The payload as it lies in a queue.</summary>
    /// <param name="bits">Kind, generation and index, highest first.</param>
    public EventPayload(ulong bits) => Bits = bits;

    /// <summary>A payload.</summary>
    /// <param name="kind">The loop's own numbering.</param>
    /// <param name="index">0 or more.</param>
    /// <param name="generation">Up to <see cref="MaxGeneration"/>; 0 for what is never cancelled.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public EventPayload(byte kind, int index, int generation = 0) =>
        Bits = unchecked(((ulong)kind << KindShift) | ((ulong)(uint)generation << GenerationShift) | (uint)index);

    /// <summary>As it lies in a queue.</summary>
    public ulong Bits { get; }

    /// <summary>What happens.</summary>
    public byte Kind => unchecked((byte)(Bits >> KindShift));

    /// <summary>Whom it is about.</summary>
    public int Index => unchecked((int)Bits);

    /// <summary>Its subject's generation when it was scheduled.</summary>
    public int Generation => unchecked((int)(Bits >> GenerationShift)) & MaxGeneration;
}
