using System.Diagnostics.CodeAnalysis;
using System.Net.Security;
using System.Security.Authentication;
using Jauge.Load.Engine;
using Jauge.Load.Results;
using Jauge.Load.Wires;

namespace Jauge.Load.Tls;

/// <summary>TLS over another wire, on the same thread: <see cref="SslStream"/> fed by the loop.</summary>
[SuppressMessage("Design", "CA1001", Justification = "A wire is closed, by whichever side: that disposes of all it has.")]
internal sealed class TlsWire : Wire, IWireOwner
{
    private readonly IWireOwner _owner;
    private readonly SslClientAuthenticationOptions _options;
    private readonly LoopClock _clock;
    private readonly byte[] _plain;
    private readonly FedStream _stream = new();
    private readonly SslStream _tls;
    private long _began;
    private long _handshake;
    private bool _isOpen;
    private bool _isClosed;

    /// <param name="owner">Speaks over it.</param>
    /// <param name="options">Of the target.</param>
    /// <param name="clock">For the time that the handshake takes.</param>
    /// <param name="plain">Where all wires of the loop decrypt; what is in it is used before the next one does.</param>
    internal TlsWire(IWireOwner owner, SslClientAuthenticationOptions options, LoopClock clock, byte[] plain)
    {
        (_owner, _options, _clock, _plain) = (owner, options, clock, plain);
        _tls = new(_stream, leaveInnerStreamOpen: true);
    }

    /// <inheritdoc/>
    internal override long Handshake => _handshake;

    /// <inheritdoc/>
    internal override bool HasUnsent => _stream.Wire!.HasUnsent;

    /// <summary>Says over what it goes.</summary>
    internal TlsWire Over(Wire wire)
    {
        _stream.Wire = wire;
        return this;
    }

    /// <inheritdoc/>
    internal override void Send(ReadOnlySpan<byte> bytes)
    {
        if (_isClosed) return;
        try
        {
            _tls.Write(bytes);
        }
        catch (IOException)
        {
            // reading tells that it has ended
        }
    }

    /// <inheritdoc/>
    internal override void Close()
    {
        if (_isClosed) return;
        _isClosed = true;
        _stream.Wire!.Close();
        _stream.End();
        _tls.Dispose();
    }

    /// <inheritdoc/>
    public void Opened()
    {
        _began = _clock.Now;
        _ = RunAsync();
    }

    /// <inheritdoc/>
    public void Received(ReadOnlySpan<byte> bytes)
    {
        if (!_isClosed) _stream.Feed(bytes);
    }

    /// <inheritdoc/>
    public void Closed(LoadFailure cause)
    {
        if (_isClosed) return;
        if (_began > 0) _stream.End();
        if (!_isClosed) End(_began > 0 && !_isOpen ? LoadFailure.Tls : cause);
    }

    // who does not answer the question of the protocol speaks HTTP/1.1 (RFC 7301)
    private bool SpeaksAsAsked =>
        _options.ApplicationProtocols is not [{ } asked] || asked == SslApplicationProtocol.Http11
            || _tls.NegotiatedApplicationProtocol == asked;

    // every await goes on within a call of the loop
    private async Task RunAsync()
    {
        try
        {
            await _tls.AuthenticateAsClientAsync(_options, CancellationToken.None);
            if (_isClosed) return;
            if (!SpeaksAsAsked) throw new AuthenticationException("The server does not speak HTTP/2.");
            (_handshake, _isOpen) = (_clock.Now - _began, true);
            _owner.Opened();
            while (!_isClosed && await _tls.ReadAsync(_plain, CancellationToken.None) is > 0 and var count)
                if (!_isClosed) _owner.Received(_plain.AsSpan(0, count));
            End(LoadFailure.Closed);
        }
        catch (Exception failure) when (failure is AuthenticationException or IOException or ObjectDisposedException
            or InvalidOperationException)
        {
            End(_isOpen ? LoadFailure.Closed : LoadFailure.Tls);
        }
    }

    private void End(LoadFailure cause)
    {
        if (_isClosed) return;
        Close();
        _owner.Closed(cause);
    }
}
