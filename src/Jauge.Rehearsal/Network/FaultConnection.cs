using System.Net;
using System.Net.Sockets;
using Jauge.Control.Random;

namespace Jauge.Rehearsal.Network;

/// <summary>One connection through a link, both directions.</summary>
internal sealed class FaultConnection(FaultLink link, Socket client, ulong key) : IDisposable
{
    private readonly Socket _server = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly CancellationTokenSource _ended = new();

    /// <summary>Ends it now, so that both ends see a reset.</summary>
    public void Reset()
    {
        Abort(client);
        Abort(_server);
        Cancel();
    }

    /// <summary>Connects to the target and carries both ways until both are closed; a failure of one side resets the other.</summary>
    public async Task CarryAsync(IPEndPoint target, Action<int> there, Action<int> back)
    {
        try
        {
            client.NoDelay = _server.NoDelay = true;
            await _server.ConnectAsync(target, _ended.Token).ConfigureAwait(false);
            var ways = await Task.WhenAll(
                EndedAsync(new Way(client, _server, () => link.State.There, link, there, new RandomStream(StreamKey.Member(key, 0)))),
                EndedAsync(new Way(_server, client, () => link.State.Back, link, back,
                    new RandomStream(StreamKey.Member(key, 1))))).ConfigureAwait(false);
            if (ways.Contains(false)) Reset();
        }
        catch (Exception broken) when (broken is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            Reset();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        client.Dispose();
        _server.Dispose();
        _ended.Dispose();
    }

    private async Task<bool> EndedAsync(Way way)
    {
        var inOrder = await way.CarryAsync(_ended.Token).ConfigureAwait(false);
        if (!inOrder) Reset();
        return inOrder;
    }

    private void Cancel()
    {
        try
        {
            _ended.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It has ended by itself meanwhile.
        }
    }

    private static void Abort(Socket socket)
    {
        try
        {
            socket.LingerState = new LingerOption(true, 0);
            socket.Close();
        }
        catch (Exception gone) when (gone is SocketException or ObjectDisposedException)
        {
            // It has ended by itself.
        }
    }
}
