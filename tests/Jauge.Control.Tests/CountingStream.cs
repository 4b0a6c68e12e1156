namespace Jauge.Control.Tests;

/// <summary>SplitMix64 from a seed: enough chance for tests.</summary>
internal struct CountingStream(ulong seed) : IRandomStream
{
    private ulong _state = seed;

    public int Draws { get; private set; }

    public ulong NextBits()
    {
        unchecked
        {
            Draws++;
            var z = _state += 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
