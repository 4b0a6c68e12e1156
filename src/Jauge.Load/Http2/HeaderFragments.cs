namespace Jauge.Load.Http2;

/// <summary>A header block that comes in several frames.</summary>
internal sealed class HeaderFragments(int maxBytes)
{
    private byte[] _bytes = [];
    private int _length;

    /// <summary>The stream whose block is under way; 0: none.</summary>
    public int Stream { get; private set; }

    /// <summary>Whether the block ends its stream.</summary>
    public bool EndsStream { get; private set; }

    /// <summary>The whole block.</summary>
    public ReadOnlySpan<byte> Block => _bytes.AsSpan(0, _length);

    /// <summary>Begins a block of several frames.</summary>
    public void Begin(int stream, bool endsStream, ReadOnlySpan<byte> fragment)
    {
        (Stream, EndsStream, _length) = (stream, endsStream, 0);
        Add(fragment);
    }

    /// <summary>Adds a frame.</summary>
    /// <exception cref="Http2Exception">The block is larger than a list of headers may be.</exception>
    public void Add(ReadOnlySpan<byte> fragment)
    {
        if (_length + fragment.Length > maxBytes)
        {
            throw new Http2Exception(Http2ErrorCode.EnhanceYourCalm, $"a header block beyond {maxBytes} bytes");
        }
        if (_bytes.Length < _length + fragment.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + fragment.Length));
        }
        fragment.CopyTo(_bytes.AsSpan(_length));
        _length += fragment.Length;
    }

    /// <summary>The block is whole.</summary>
    public void End() => Stream = 0;
}
