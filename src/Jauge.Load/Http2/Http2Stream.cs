namespace Jauge.Load.Http2;

/// <summary>A request under way. Used again for another one when it is over.</summary>
internal sealed class Http2Stream
{
    private byte[] _unsent = [];
    private int _unsentStart;
    private int _unsentEnd;

    /// <summary>Number on the connection; 0 when it is over.</summary>
    public int Id { get; private set; }

    /// <summary>The caller's name for it.</summary>
    public int Token { get; private set; }

    /// <summary>The final status; 0 until it comes.</summary>
    public int Status { get; set; }

    /// <summary>What the response says its body has, in bytes; −1: nothing.</summary>
    public long ContentLength { get; set; }

    /// <summary>Bytes of the body that came.</summary>
    public long ReceivedBytes { get; set; }

    /// <summary>Bytes that may be sent; below zero when the peer made its windows smaller meanwhile.</summary>
    public long SendWindowBytes { get; set; }

    /// <summary>Whether its response has no body whatever length it says.</summary>
    public bool IsHead { get; private set; }

    /// <summary>What the peer may send. A field: it is changed where it stands.</summary>
    public ReceiveWindow Window;

    /// <summary>The part of the body that no window has allowed yet.</summary>
    public ReadOnlySpan<byte> Unsent => _unsent.AsSpan(_unsentStart, _unsentEnd - _unsentStart);

    /// <summary>Whether the body that came is as long as it was to be.</summary>
    public bool IsComplete => ContentLength < 0 || ContentLength == ReceivedBytes || IsHead || Status == 304;

    /// <summary>Begins.</summary>
    public void Begin(int id, int token, bool isHead, int sendWindowBytes, int receiveWindowBytes)
    {
        (Id, Token, IsHead) = (id, token, isHead);
        (Status, ContentLength, ReceivedBytes) = (0, -1, 0);
        (_unsentStart, _unsentEnd) = (0, 0);
        SendWindowBytes = sendWindowBytes;
        Window = new ReceiveWindow(receiveWindowBytes);
    }

    /// <summary>Is over.</summary>
    public void End()
    {
        Id = 0;
        if (_unsent.Length > PeerSettings.LeastFrameBytes)
        {
            _unsent = [];
        }
    }

    /// <summary>Keeps what cannot be sent yet.</summary>
    public void Keep(ReadOnlySpan<byte> body)
    {
        if (_unsent.Length < body.Length)
        {
            _unsent = new byte[body.Length];
        }
        body.CopyTo(_unsent);
        (_unsentStart, _unsentEnd) = (0, body.Length);
    }

    /// <summary>Takes note that some of it was sent.</summary>
    public void Sent(int bytes) => _unsentStart += bytes;
}
