using Jauge.Load.Http2.Hpack;

namespace Jauge.Load.Http2;

/// <summary>The client's side of one connection, from bytes to bytes: it knows no socket, no clock and no thread. Source: RFC
/// 9113.</summary>
/// <remarks>Not for two threads at a time. What is to be sent collects in <see cref="Waiting"/>; the owner sends it and says so by
/// <see cref="Sent"/>. When the peer breaks the rules the connection ends by itself: the owner finds <see cref="Ended"/>, sends what waits,
/// and closes.</remarks>
public sealed partial class Http2Connection
{
    // how many requests go out before the peer has said how many it takes; one that it refuses may be repeated
    internal const int StreamsBeforeSettings = 100;

    private readonly IHttp2Streams _sink;
    private readonly Http2Limits _limits;
    private readonly PeerSettings _peer = new();
    private readonly StreamTable _streams = new();
    private readonly ByteQueue _queue = new();
    private readonly FrameWriter _writer;
    private readonly BodySender _bodies;
    private readonly HpackEncoder _encoder;
    private readonly Dictionary<Http2Request, EncodedRequest> _encoded = [];
    private int _nextStream = 1;
    private int _answerBytes;
    private bool _goesAway;

    /// <summary>A connection over which nothing has gone yet.</summary>
    /// <param name="limits">What our side allows and keeps.</param>
    /// <param name="streams">Told of what comes back.</param>
    public Http2Connection(Http2Limits limits, IHttp2Streams streams)
    {
        (_limits, _sink) = (limits, streams);
        _writer = new FrameWriter(_queue);
        _bodies = new BodySender(_writer, _queue, _peer);
        _encoder = new HpackEncoder(limits.HeaderTableBytes);
        _encoder.Allow(Math.Min(_peer.HeaderTableBytes, limits.HeaderTableBytes));
        _decoder = new HpackDecoder(limits.HeaderTableBytes, limits.MaxHeaderListBytes);
        _fields = new ResponseFields(streams);
        _fragments = new HeaderFragments(limits.MaxHeaderListBytes);
        _window = new ReceiveWindow(Math.Max(limits.ConnectionWindowBytes, ReceiveWindow.InitialBytes));
        _writer.Start(limits);
    }

    /// <summary>Bytes to send; valid until the connection is called again.</summary>
    public ReadOnlySpan<byte> Waiting => _queue.Waiting;

    /// <summary>Requests under way.</summary>
    public int OpenStreams => _streams.Count;

    /// <summary>Requests that may begin now, beside those under way.</summary>
    public int FreeStreams => _goesAway || Ended is not null ? 0 : Math.Max(0, MaxStreams - _streams.Count);

    /// <summary>Whether it takes no more requests; those under way may still end well.</summary>
    public bool GoesAway => _goesAway || Ended is not null;

    /// <summary>Why it takes no more frames; null as long as it does.</summary>
    public Http2End? Ended { get; private set; }

    private int MaxStreams => Math.Min(_limits.MaxStreams, _isSettled ? _peer.MaxStreams : StreamsBeforeSettings);

    /// <summary>Takes bytes away that were sent.</summary>
    /// <param name="bytes">From 0 to the length of <see cref="Waiting"/>.</param>
    /// <param name="hasGone">False: the owner holds them, or earlier ones, until the peer reads.</param>
    public void Sent(int bytes, bool hasGone = true)
    {
        _queue.Remove(bytes);
        if (hasGone && _queue.Length == 0)
        {
            _answerBytes = 0;
        }
        if (Ended is null)
        {
            _bodies.Continue();
        }
    }

    /// <summary>Begins a request.</summary>
    /// <param name="request">Its head.</param>
    /// <param name="values">What fills the head's gaps, one behind the other; an empty value leaves its field out.</param>
    /// <param name="ends">Where in <paramref name="values"/> each of them ends: as many as the head has gaps.</param>
    /// <param name="body">Empty: none. What no window allows yet is copied.</param>
    /// <param name="token">The caller's name for the request.</param>
    /// <returns>The stream's number.</returns>
    /// <exception cref="InvalidOperationException"><see cref="FreeStreams"/> is 0.</exception>
    public int Begin(Http2Request request, ReadOnlySpan<byte> values, ReadOnlySpan<int> ends, ReadOnlySpan<byte> body, int token)
    {
        if (FreeStreams == 0)
        {
            throw new InvalidOperationException("The connection takes no more requests now.");
        }
        var block = Encoded(request).Block(_encoder, values, ends);
        var stream = Open(request, token);
        _writer.Headers(stream.Id, block, body.Length == 0, _peer.MaxFrameBytes);
        if (body.Length > 0)
        {
            _bodies.Begin(stream, body);
        }
        return stream.Id;
    }

    /// <summary>Ends a request that nobody waits for any more; nothing is told of it from now on.</summary>
    /// <param name="stream">Its number. One that is over already is left alone.</param>
    public void Cancel(int stream)
    {
        if (Ended is null && _streams.Find(stream) is { } open)
        {
            _writer.Reset(stream, Http2ErrorCode.Cancel);
            Close(open);
            EndIfLeft();
        }
    }

    /// <summary>The socket is closed, or is about to be: requests under way have failed.</summary>
    public void Lose() => End(Http2ErrorCode.NoError, "the connection was closed");

    private EncodedRequest Encoded(Http2Request request)
    {
        if (!_encoded.TryGetValue(request, out var encoded))
        {
            _encoded[request] = encoded = new EncodedRequest(request);
        }
        return encoded;
    }

    private Http2Stream Open(Http2Request request, int token)
    {
        var stream = _streams.Fresh();
        stream.Begin(_nextStream, token, request.IsHead, _peer.StreamWindowBytes, _limits.StreamWindowBytes);
        _streams.Add(stream);
        _goesAway = _nextStream == int.MaxValue;
        _nextStream = unchecked(_nextStream + 2);
        return stream;
    }

    // the stream is free before anybody is told, so that the next request may begin in the same call
    private int Close(Http2Stream stream)
    {
        var token = stream.Token;
        _bodies.Drop(stream);
        _streams.Remove(stream);
        return token;
    }

    private void Fail(Http2Stream stream, Http2Failure failure, Http2ErrorCode code)
    {
        _sink.Failed(Close(stream), failure, code);
        EndIfLeft();
    }

    private void Reset(Http2Stream stream, Http2Failure failure, Http2ErrorCode code)
    {
        _writer.Reset(stream.Id, code);
        Fail(stream, failure, code);
    }

    private void End(Http2ErrorCode code, string message)
    {
        if (Ended is not null)
        {
            return;
        }
        _writer.GoAway(code);
        Ended = new Http2End(code, message);
        foreach (var stream in _streams.ToArray())
        {
            Fail(stream, Http2Failure.ConnectionLost, code);
        }
    }

    private void EndIfLeft()
    {
        if (_goesAway && _streams.Count == 0)
        {
            End(Http2ErrorCode.NoError, "the server goes away, and nothing is under way");
        }
    }
}
