using System.Runtime.CompilerServices;
using Jauge.Load.Engine;
using Jauge.Load.Results;
using Jauge.Load.Wires;

namespace Jauge.Load.Http1;

/// <summary>A connection of HTTP/1.1: one request at a time.</summary>
internal sealed class Http1Connection(LoadLoop loop, int target) : Connection(loop, target), IWireOwner
{
    private readonly Http1Parser _parser = new();
    private Wire? _wire;
    private int _user = -1;
    private bool _wasUsed;

    /// <inheritdoc/>
    internal override int Room => _user < 0 && !IsClosed ? 1 : 0;

    /// <inheritdoc/>
    internal override bool IsUnused => _user < 0;

    /// <inheritdoc/>
    internal override long Handshake => _wire!.Handshake;

    /// <summary>Says over what it speaks.</summary>
    internal Http1Connection Over(Wire wire)
    {
        _wire = wire;
        return this;
    }

    /// <inheritdoc/>
    internal override void Begin(int user)
    {
        _user = user;
        if (IsOpen) Send();
    }

    /// <inheritdoc/>
    internal override void Abandon(int user)
    {
        _user = -1;
        Close();
    }

    /// <inheritdoc/>
    public void Opened()
    {
        Ready();
        if (_user >= 0 && !IsClosed) Send();
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Received(ReadOnlySpan<byte> bytes)
    {
        Loop.Connections.BytesReceived += bytes.Length;
        while (!bytes.IsEmpty && !IsClosed)
        {
            if (_user < 0)
            {
                Close();                                           // nothing was asked
                return;
            }

            bytes = bytes[_parser.Read(bytes)..];
            if (_parser.IsBad) Lose(LoadFailure.Malformed, false);
            else if (!_parser.IsDone) return;
            else Finish(bytes.IsEmpty);
        }
    }

    /// <inheritdoc/>
    public void Closed(LoadFailure cause)
    {
        if (_user >= 0 && cause == LoadFailure.Closed && IsOpen && _parser.End()) Finish(false);
        else Lose(cause, _wasUsed && _parser.IsUntouched);
    }

    protected override void CloseWire() => _wire!.Close();

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Send()
    {
        var request = Loop.RequestOf(_user);
        _parser.Begin(request.IsHead);
        _parser.Answer.Begin(request.Reader.KeepsHead, request.Reader.MostBody);
        var bytes = Loop.Http1.Write(request, Loop.Fill(_user));
        Loop.Connections.BytesSent += bytes.Length;
        _wire!.Send(bytes);
    }

    private void Finish(bool isClean)
    {
        var user = _user;
        (_user, _wasUsed) = (-1, true);
        if (!isClean || !_parser.KeepsOpen || !Loop.KeepsAlive || _wire!.HasUnsent) Close();
        Loop.Answered(user, _parser.Answer);
    }

    private void Lose(LoadFailure cause, bool mayResend)
    {
        var user = _user;
        _user = -1;
        Fail(user, cause, mayResend);
    }
}
