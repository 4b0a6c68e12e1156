using System.Net.Sockets;
using System.Text;

namespace Jauge.Rehearsal.Parts.HaProxy;

/// <summary>HAProxy's runtime interface: one command a connection.</summary>
/// <param name="socket">Path of its socket.</param>
public sealed class RuntimeInterface(string socket)
{
    private const int Attempts = 200;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <summary>What it answers, without blank ends.</summary>
    /// <exception cref="SocketException">Nobody listens there.</exception>
    /// <exception cref="IOException">It hung up.</exception>
    public async Task<string> AskAsync(string command, CancellationToken cancellation)
    {
        using var connection = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await ConnectAsync(connection, cancellation).ConfigureAwait(false);
        await using var stream = new NetworkStream(connection);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(command + "\n"), cancellation).ConfigureAwait(false);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return (await reader.ReadToEndAsync(cancellation).ConfigureAwait(false)).Trim();
    }

    // it takes ten at a time, and on a busy machine more may wait than its queue holds: the kernel then asks to try again
    private async Task ConnectAsync(Socket connection, CancellationToken cancellation)
    {
        for (var left = Attempts; ; left--)
        {
            try
            {
                await connection.ConnectAsync(new UnixDomainSocketEndPoint(socket), cancellation).ConfigureAwait(false);
                return;
            }
            catch (SocketException full) when (full.SocketErrorCode is SocketError.WouldBlock or SocketError.TryAgain && left > 0)
            {
                await Task.Delay(Pause, cancellation).ConfigureAwait(false);
            }
        }
    }
}
