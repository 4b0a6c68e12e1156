namespace Jauge.Control;

/// <summary>A stream of random bits, owned and advanced by the caller: the only way chance reaches a policy.</summary>
public interface IRandomStream
{
    /// <summary>The next 64 bits, uniform; the stream moves on.</summary>
    /// <returns>Any value.</returns>
    public ulong NextBits();
}
