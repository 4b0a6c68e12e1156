using System.Threading.Tasks.Sources;
using Jauge.Load.Templates;
using Jauge.Load.Wires;

namespace Jauge.Load.Tls;

/// <summary>What <see cref="System.Net.Security.SslStream"/> takes for a connection: it reads what a wire has received, and what it writes
/// the wire sends.
/// Whoever waits to read goes on within <see cref="Feed"/>, on the loop's thread.</summary>
internal sealed unsafe class FedStream : Stream, IValueTaskSource<int>
{
    private readonly ByteBuffer _rest = new(0);
    private ManualResetValueTaskSourceCore<int> _source;
    private Memory<byte> _into;
    private byte* _now;
    private int _left;
    private int _restFrom;
    private bool _isPending;
    private bool _hasEnded;

    /// <summary>Where what is written goes.</summary>
    internal Wire? Wire { get; set; }

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    private int Available => _left + _rest.Length - _restFrom;

    /// <summary>Bytes have come; what is not read within the call is kept.</summary>
    internal void Feed(ReadOnlySpan<byte> bytes)
    {
        if (Available > 0)
        {
            _rest.Add(bytes);
            Wake();
            return;
        }

        fixed (byte* start = bytes)
        {
            _now = start;
            _left = bytes.Length;
            Wake();
            Keep();
        }
    }

    /// <summary>Nothing comes any more.</summary>
    internal void End()
    {
        _hasEnded = true;
        if (_isPending) Complete(0);
    }

    /// <inheritdoc/>
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Available > 0 || _hasEnded) return new(Take(buffer.Span));
        _source.Reset();
        (_into, _isPending) = (buffer, true);
        return new(this, _source.Version);
    }

    /// <inheritdoc/>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("It never blocks.");

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Wire!.Send(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer) => Wire!.Send(buffer);

    /// <inheritdoc/>
    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Wire!.Send(buffer.Span);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        Wire!.Send(buffer.AsSpan(offset, count));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public int GetResult(short token) => _source.GetResult(token);

    /// <inheritdoc/>
    public ValueTaskSourceStatus GetStatus(short token) => _source.GetStatus(token);

    /// <inheritdoc/>
    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _source.OnCompleted(continuation, state, token, flags);

    private void Wake()
    {
        if (_isPending) Complete(Take(_into.Span));
    }

    private void Complete(int count)
    {
        (_isPending, _into) = (false, default);
        _source.SetResult(count);
    }

    // what was kept first, then what has just come
    private int Take(Span<byte> into)
    {
        var kept = Math.Min(into.Length, _rest.Length - _restFrom);
        _rest.Written.Slice(_restFrom, kept).CopyTo(into);
        _restFrom += kept;
        if (_restFrom == _rest.Length) ForgetRest();
        var fresh = Math.Min(into.Length - kept, _left);
        new ReadOnlySpan<byte>(_now, fresh).CopyTo(into[kept..]);
        _now += fresh;
        _left -= fresh;
        return kept + fresh;
    }

    private void Keep()
    {
        if (_left > 0) _rest.Add(new ReadOnlySpan<byte>(_now, _left));
        _now = null;
        _left = 0;
    }

    private void ForgetRest()
    {
        _rest.Clear();
        _restFrom = 0;
    }
}
