using System.Runtime.CompilerServices;

namespace Jauge.Control.Random;

/// <summary>A counter-based stream of random bits: draw <c>n</c> depends on the key and on <c>n</c> alone.</summary>
/// <remarks>SplitMix64 (Steele, Lea and Flood, Fast Splittable Pseudorandom Number Generators, OOPSLA 2014; constants of its reference
/// implementation by Vigna): the finaliser of key + n·γ. Nothing but key and counter is kept, so that streams cost 16 bytes and may be read
/// at any place. A stream of its own for every purpose and entity makes common random numbers hold draw by draw between two
/// designs.</remarks>
public struct RandomStream : IRandomStream, IEquatable<RandomStream>
{
    /// <summary>The odd constant between two draws: 2⁶⁴ divided by the golden ratio.</summary>
    public const ulong Step = 0x9E3779B97F4A7C15;

    private readonly ulong _key;
    private ulong _counter;

    /// <summary>A stream at its beginning.</summary>
    /// <param name="key">From <see cref="StreamKey"/>: keys that are not well mixed give streams that overlap.</param>
    public RandomStream(ulong key) => _key = key;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong NextBits() => unchecked(Mix(_key + (++_counter * Step)));

    /// <summary>The finaliser: a bijection of 64-bit numbers in which every input bit moves about half of the output bits.</summary>
    /// <param name="bits">Any value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mix(ulong bits)
    {
        unchecked
        {
            bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
            bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
            return bits ^ (bits >> 31);
        }
    }

    /// <summary>Further bits for the same draw, where one number is not enough: they move no counter.</summary>
    /// <param name="bits">The draw's bits, or the last further ones.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Further(ulong bits) => unchecked(Mix(bits + Step));

    /// <summary>The same key at the same place.</summary>
    public readonly bool Equals(RandomStream other) => _key == other._key && _counter == other._counter;

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is RandomStream other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode() => HashCode.Combine(_key, _counter);

    /// <summary>The same key at the same place.</summary>
    public static bool operator ==(RandomStream left, RandomStream right) => left.Equals(right);

    /// <summary>Another key or another place.</summary>
    public static bool operator !=(RandomStream left, RandomStream right) => !left.Equals(right);
}
