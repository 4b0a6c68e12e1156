using System.Buffers.Text;
using Jauge.Load.Http2.Hpack;

namespace Jauge.Load.Http2;

/// <summary>Takes a header block apart for the stream that it belongs to. Blocks of streams that are over are read as well: the table needs
/// them.</summary>
internal sealed class ResponseFields(IHttp2Streams streams) : IHeaderSink
{
    private Http2Stream? _stream;
    private int _id;
    private bool _isTrailer;
    private int _status;

    /// <summary>Whether the block broke the rules.</summary>
    public bool IsMalformed { get; private set; }

    /// <summary>Whether the block was an interim response (1xx): another one follows.</summary>
    public bool IsInterim => !_isTrailer && _status is >= 100 and < 200;

    /// <summary>Begins a block.</summary>
    /// <param name="stream">Null: nobody wants it.</param>
    public void Begin(Http2Stream? stream)
    {
        _stream = stream;
        _id = stream?.Id ?? 0;
        _isTrailer = stream is { Status: > 0 };
        _status = 0;
        IsMalformed = false;
    }

    /// <summary>Ends a block.</summary>
    public void End() => IsMalformed |= _stream is not null && !_isTrailer && _status == 0;

    /// <inheritdoc/>
    public void Field(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        // whoever is told of a field may cancel the stream
        if (_stream is not { } stream || stream.Id != _id || IsMalformed)
        {
            return;
        }
        if (name.Length > 0 && name[0] == (byte)':')
        {
            Pseudo(stream, name, value);
        }
        else if (!_isTrailer)
        {
            Plain(stream, name, value);
        }
    }

    private void Pseudo(Http2Stream stream, ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        var isStatus = name.SequenceEqual(":status"u8) && Utf8Parser.TryParse(value, out _status, out var read) && read == 3
            && value.Length == 3;
        IsMalformed = _isTrailer || !isStatus || _status < 100 || stream.Status > 0;
        if (!IsMalformed && !IsInterim)
        {
            stream.Status = _status;
            streams.Status(stream.Token, _status);
        }
    }

    private void Plain(Http2Stream stream, ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        if (_status == 0)
        {
            IsMalformed = true;
            return;
        }
        if (IsInterim)
        {
            return;
        }
        if (name.SequenceEqual("content-length"u8))
        {
            ContentLength(stream, value);
        }
        streams.Field(stream.Token, name, value);
    }

    private void ContentLength(Http2Stream stream, ReadOnlySpan<byte> value)
    {
        IsMalformed = !Utf8Parser.TryParse(value, out long length, out var read) || read != value.Length || length < 0;
        stream.ContentLength = length;
    }
}
