namespace Jauge.Load.Http2;

/// <summary>Bytes that wait to be sent, in order.</summary>
internal sealed class ByteQueue
{
    private byte[] _bytes = new byte[512];
    private int _head;
    private int _tail;

    /// <summary>Bytes waiting.</summary>
    public int Length => _tail - _head;

    /// <summary>All of them; valid until the queue changes.</summary>
    public ReadOnlySpan<byte> Waiting => _bytes.AsSpan(_head, Length);

    /// <summary>Adds room at the end, to be filled by the caller at once.</summary>
    public Span<byte> Append(int bytes)
    {
        if (_bytes.Length - _tail < bytes)
        {
            MakeRoom(bytes);
        }
        _tail += bytes;
        return _bytes.AsSpan(_tail - bytes, bytes);
    }

    /// <summary>Adds bytes at the end.</summary>
    public void Append(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Append(bytes.Length));

    /// <summary>Takes bytes away from the front.</summary>
    /// <param name="bytes">From 0 to <see cref="Length"/>.</param>
    public void Remove(int bytes)
    {
        _head += bytes;
        if (_head == _tail)
        {
            _head = _tail = 0;
        }
    }

    private void MakeRoom(int bytes)
    {
        var waiting = Length;
        var room = waiting + bytes > _bytes.Length ? new byte[Math.Max(_bytes.Length * 2, waiting + bytes)] : _bytes;
        Waiting.CopyTo(room);
        (_bytes, _head, _tail) = (room, 0, waiting);
    }
}
