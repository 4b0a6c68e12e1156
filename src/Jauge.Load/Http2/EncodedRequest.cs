using Jauge.Load.Http2.Hpack;

namespace Jauge.Load.Http2;

/// <summary>A request's head as one connection writes it: bytes between gaps. It is good as long as the encoder's table does not
/// change.</summary>
internal sealed class EncodedRequest(Http2Request request)
{
    private readonly (int NameStart, int NameEnd)[] _gaps = new (int, int)[request.Gaps];
    private byte[] _bytes = [];
    private byte[] _block = [];
    private int _length;
    private long _version = -1;

    /// <summary>The header block with the gaps filled; valid until the next one.</summary>
    /// <param name="encoder">The connection's.</param>
    /// <param name="values">What fills the gaps, one behind the other; an empty value leaves its field out.</param>
    /// <param name="ends">Where in <paramref name="values"/> each of them ends.</param>
    public ReadOnlySpan<byte> Block(HpackEncoder encoder, ReadOnlySpan<byte> values, ReadOnlySpan<int> ends)
    {
        if (_version != encoder.Version || encoder.Resized)
        {
            Encode(encoder);
        }
        return _gaps.Length == 0 ? _bytes.AsSpan(0, _length) : Fill(values, ends);
    }

    private void Encode(HpackEncoder encoder)
    {
        var (version, resized) = (encoder.Version, encoder.Resized);
        var gap = 0;
        encoder.Begin();
        foreach (var (name, value, indexing) in request.Fields)
        {
            if (value is not null)
            {
                encoder.Field(name, value, indexing);
                continue;
            }
            var start = encoder.Block.Length;
            encoder.Name(name, indexing == HeaderIndexing.Never);
            _gaps[gap++] = (start, encoder.Block.Length);
        }
        Keep(encoder.Block);
        _version = encoder.Version == version && !resized ? version : -1;
    }

    private void Keep(ReadOnlySpan<byte> block)
    {
        if (_bytes.Length < block.Length)
        {
            _bytes = new byte[block.Length];
        }
        block.CopyTo(_bytes);
        _length = block.Length;
    }

    private ReadOnlySpan<byte> Fill(ReadOnlySpan<byte> values, ReadOnlySpan<int> ends)
    {
        Reserve(_length + values.Length + _gaps.Length * PrefixedInteger.MaxBytes);
        var (written, copied, valueStart) = (0, 0, 0);
        for (var gap = 0; gap < _gaps.Length; gap++)
        {
            var value = values[valueStart..ends[gap]];
            valueStart = ends[gap];
            var (nameStart, nameEnd) = _gaps[gap];
            written += Copy(copied, value.Length == 0 ? nameStart : nameEnd, written);
            written += value.Length == 0 ? 0 : HeaderString.WritePlain(_block.AsSpan(written), value);
            copied = nameEnd;
        }
        written += Copy(copied, _length, written);
        return _block.AsSpan(0, written);
    }

    private int Copy(int from, int to, int at)
    {
        _bytes.AsSpan(from, to - from).CopyTo(_block.AsSpan(at));
        return to - from;
    }

    private void Reserve(int bytes)
    {
        if (_block.Length < bytes)
        {
            _block = new byte[bytes * 2];
        }
    }
}
