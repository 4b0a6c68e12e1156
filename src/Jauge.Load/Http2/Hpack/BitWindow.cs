namespace Jauge.Load.Http2.Hpack;

/// <summary>Reads a packed string 30 bits at a time, with ones behind its end.</summary>
internal ref struct BitWindow
{
    private readonly ReadOnlySpan<byte> _bytes;
    private ulong _held = ulong.MaxValue;
    private int _next;
    private int _heldBits;

    public BitWindow(ReadOnlySpan<byte> bytes)
    {
        _bytes = bytes;
        Left = bytes.Length * 8;
        Fill();
    }

    /// <summary>Bits not yet read.</summary>
    public int Left { get; private set; }

    /// <summary>The next 30 bits, in the lowest ones.</summary>
    public readonly uint Peek() => (uint)(_held >> (64 - HuffmanCode.MaxBits));

    /// <summary>Moves on; by no more than <see cref="Left"/>.</summary>
    public void Skip(int bits)
    {
        Left -= bits;
        _heldBits -= bits;
        _held = _held << bits | (1UL << bits) - 1;
        if (_heldBits < HuffmanCode.MaxBits)
        {
            Fill();
        }
    }

    private void Fill()
    {
        for (; _heldBits <= 56 && _next < _bytes.Length; _heldBits += 8)
        {
            var shift = 56 - _heldBits;
            _held = _held & ~(0xFFUL << shift) | (ulong)_bytes[_next++] << shift;
        }
    }
}
