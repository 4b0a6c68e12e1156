using Jauge.Load.Engine;
using Jauge.Load.Results;
using Jauge.Load.Wires;

namespace Jauge.Load.Http2;

/// <summary>A connection of HTTP/2 to a target: many requests at a time. What begins while bytes are read is sent with one call at their
/// end.</summary>
internal sealed class Http2Channel : Connection, IWireOwner, IHttp2Streams
{
    private readonly Http2Connection _protocol;
    private readonly List<int> _early = [];
    private readonly List<(int User, LoadFailure Cause, bool WasRefused, bool MayResend)> _lost = [];
    private readonly List<Http2Exchange> _exchanges = [];
    private readonly Stack<int> _free = [];
    private readonly int _mostEarly;
    private Wire? _wire;
    private bool _isReading;

    internal Http2Channel(LoadLoop loop, int target)
        : base(loop, target)
    {
        var most = loop.Plan.Plan.Connections.StreamsPerConnection;
        _protocol = new Http2Connection(new Http2Limits { MaxStreams = most }, this);
        _mostEarly = Math.Min(most, Http2Connection.StreamsBeforeSettings);
    }

    /// <inheritdoc/>
    internal override int Room => IsClosed ? 0 : IsOpen ? _protocol.FreeStreams : _mostEarly - _early.Count;

    /// <inheritdoc/>
    internal override bool IsUnused => _early.Count == 0 && _protocol.OpenStreams == 0;

    /// <inheritdoc/>
    internal override long Handshake => _wire!.Handshake;

    /// <summary>Says over what it speaks.</summary>
    internal Http2Channel Over(Wire wire)
    {
        _wire = wire;
        return this;
    }

    /// <inheritdoc/>
    internal override void Begin(int user)
    {
        if (IsOpen) Send(user);
        else _early.Add(user);
        if (IsOpen && !_isReading) Flush();
        Loop.Connections.Return(this);
    }

    /// <inheritdoc/>
    internal override void Abandon(int user)
    {
        if (_early.Remove(user) || _exchanges.FindIndex(exchange => exchange.User == user) is not (>= 0 and var at)) return;
        _protocol.Cancel(_exchanges[at].Stream);
        Release(at);
        if (!_isReading) Settle();
    }

    /// <inheritdoc/>
    public void Opened()
    {
        Ready();
        foreach (var user in _early) Send(user);
        _early.Clear();
        Settle();
    }

    /// <inheritdoc/>
    public void Received(ReadOnlySpan<byte> bytes)
    {
        Loop.Connections.BytesReceived += bytes.Length;
        _isReading = true;
        _protocol.Receive(bytes);
        _isReading = false;
        Settle();
    }

    /// <inheritdoc/>
    public void Closed(LoadFailure cause)
    {
        _protocol.Lose();
        foreach (var user in _early) _lost.Add((user, cause, false, false));
        _early.Clear();
        Close();
        TellLost();
    }

    /// <inheritdoc/>
    public void Status(int token, int status) => _exchanges[token].Answer.Status = status;

    /// <inheritdoc/>
    public void Field(int token, ReadOnlySpan<byte> name, ReadOnlySpan<byte> value) => _exchanges[token].Answer.AddField(name, value);

    /// <inheritdoc/>
    public void Body(int token, ReadOnlySpan<byte> bytes) => _exchanges[token].Answer.AddBody(bytes);

    /// <inheritdoc/>
    public void Done(int token)
    {
        var exchange = _exchanges[token];
        var user = exchange.User;
        Release(token);
        Loop.Answered(user, exchange.Answer);
    }

    /// <inheritdoc/>
    public void Failed(int token, Http2Failure failure, Http2ErrorCode code)
    {
        var exchange = _exchanges[token];
        var isBroken = failure == Http2Failure.Malformed || failure == Http2Failure.ConnectionLost && code != Http2ErrorCode.NoError;
        var mayResend = failure == Http2Failure.ConnectionLost && !isBroken && exchange.Answer.Status == 0;
        _lost.Add((exchange.User, isBroken ? LoadFailure.Malformed : LoadFailure.Closed, failure == Http2Failure.Refused, mayResend));
        Release(token);
    }

    protected override void CloseWire() => _wire!.Close();

    private void Send(int user)
    {
        var request = Loop.RequestOf(user);
        var token = Take(user);
        var exchange = _exchanges[token];
        exchange.Answer.Begin(request.Reader.KeepsHead, request.Reader.MostBody);
        Loop.Http2.Fill(request, Loop.Fill(user));
        exchange.Stream = _protocol.Begin(request.Http2Head!.Request, Loop.Http2.Values, Loop.Http2.Ends, Loop.Http2.Body, token);
    }

    private int Take(int user)
    {
        if (!_free.TryPop(out var token))
        {
            token = _exchanges.Count;
            _exchanges.Add(new Http2Exchange());
        }

        _exchanges[token].User = user;
        return token;
    }

    private void Release(int token)
    {
        _exchanges[token].User = -1;
        _free.Push(token);
    }

    // what was said is sent, what was lost is told, and whoever waits for room gets it
    private void Settle()
    {
        Flush();
        if (_protocol.Ended is not null) Close();
        TellLost();
        if (IsClosed) return;
        if (Room > 0) Loop.Connections.Return(this);
        else Loop.Connections.Withdraw(this);
    }

    private void Flush()
    {
        while (!IsClosed && _protocol.Waiting.Length is > 0 and var length)
        {
            Loop.Connections.BytesSent += length;
            _wire!.Send(_protocol.Waiting);
            _protocol.Sent(length, !_wire.HasUnsent);
        }
    }

    private void TellLost()
    {
        var lost = _lost.ToArray();
        _lost.Clear();
        foreach (var (user, cause, wasRefused, mayResend) in lost)
        {
            if (wasRefused) Loop.Refused(user);
            else Loop.Lost(user, cause, mayResend);
        }
    }
}
