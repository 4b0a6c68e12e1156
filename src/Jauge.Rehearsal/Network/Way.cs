using System.Buffers;
using System.Net.Sockets;
using System.Threading.Channels;
using Jauge.Control.Random;

namespace Jauge.Rehearsal.Network;

/// <summary>One direction of one connection: reads pieces, gives each the instant at which it arrives, and delivers it then.</summary>
internal sealed class Way(Socket from, Socket to, Func<WayFault> fault, FaultLink link, Action<int> delivered, RandomStream stream)
{
    private const int PieceBytes = 16 * 1024;

    // As many pieces as four megabytes: what a fast link of 100 ms and 300 Mbit/s has on its way.
    private readonly Channel<Piece> _underway = Channel.CreateBounded<Piece>(256);
    private RandomStream _stream = stream;
    private long _lastDue;

    /// <summary>Until the sender closes its side, or either socket fails.</summary>
    /// <returns>True where the sender closed in good order and the receiver was told so.</returns>
    public async Task<bool> CarryAsync(CancellationToken cancellation)
    {
        var (read, delivered) = (ReadAsync(cancellation), DeliverAsync(cancellation));
        var all = await Task.WhenAll(read, delivered).ConfigureAwait(false);
        return all[0] && all[1];
    }

    private async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        try
        {
            for (var count = -1; count != 0;)
            {
                var buffer = ArrayPool<byte>.Shared.Rent(PieceBytes);
                count = await from.ReceiveAsync(buffer.AsMemory(0, PieceBytes), cancellation).ConfigureAwait(false);
                await _underway.Writer.WriteAsync(new(buffer, count, Due(count)), cancellation).ConfigureAwait(false);
            }

            return true;
        }
        catch (Exception broken) when (broken is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            return false;
        }
        finally
        {
            _underway.Writer.Complete();
        }
    }

    private async Task<bool> DeliverAsync(CancellationToken cancellation)
    {
        try
        {
            await foreach (var piece in _underway.Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
                await DeliverAsync(piece, cancellation).ConfigureAwait(false);
            return true;
        }
        catch (Exception broken) when (broken is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            return false;
        }
    }

    private async Task DeliverAsync(Piece piece, CancellationToken cancellation)
    {
        if (piece.Due > 0) await link.Pacer.UntilAsync(piece.Due).ConfigureAwait(false);
        await link.OpenAsync(cancellation).ConfigureAwait(false);
        if (piece.Count == 0)
        {
            to.Shutdown(SocketShutdown.Send);
            return;
        }

        for (var sent = 0; sent < piece.Count;)
            sent += await to.SendAsync(piece.Buffer.AsMemory(sent, piece.Count - sent), cancellation).ConfigureAwait(false);
        ArrayPool<byte>.Shared.Return(piece.Buffer);
        delivered(piece.Count);
    }

    /// <summary>When a piece read now arrives: after its delay and its turn on the line, never before the one ahead of it; 0 for at
    /// once.</summary>
    private long Due(int count)
    {
        var now = fault();
        if (now is { Delay: null, PerSecond: null } && _lastDue == 0) return 0;
        var due = link.Pacer.Now + (now.Delay is { } delay ? Sampler.Of(delay).Draw(_stream.NextBits()) : 0);
        var onLine = now.PerSecond is { Count: > 0 } rate ? (long)(count * 1e9 / rate.Count) : 0;
        return _lastDue = Math.Max(due, _lastDue) + onLine;
    }

    private readonly record struct Piece(byte[] Buffer, int Count, long Due);
}
