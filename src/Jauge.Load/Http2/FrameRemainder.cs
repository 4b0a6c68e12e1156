namespace Jauge.Load.Http2;

/// <summary>The beginning of a frame whose end has not come yet.</summary>
internal sealed class FrameRemainder
{
    private byte[] _bytes = [];

    /// <summary>Bytes that came.</summary>
    public int Length { get; private set; }

    /// <summary>What came.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, Length);

    /// <summary>Takes bytes over until there are as many as wanted, or no more.</summary>
    public void Fill(int wanted, ref ReadOnlySpan<byte> from)
    {
        var more = Math.Min(wanted - Length, from.Length);
        if (more <= 0)
        {
            return;
        }
        if (_bytes.Length < Length + more)
        {
            Array.Resize(ref _bytes, Math.Max(wanted, 256));
        }
        from[..more].CopyTo(_bytes.AsSpan(Length));
        Length += more;
        from = from[more..];
    }

    /// <summary>Gives the bytes out, valid until the next are filled in, and is empty.</summary>
    public ReadOnlySpan<byte> Take()
    {
        var bytes = Bytes;
        Length = 0;
        return bytes;
    }
}
