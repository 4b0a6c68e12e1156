using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Jauge.Rehearsal.Parts.Redis;

/// <summary>One connection to one Redis server, one command at a time; the caller may not share it among threads.</summary>
public sealed class RedisConnection : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly TimeSpan _timeout;
    private NetworkStream? _stream;
    private BufferedStream? _answers;
    private RespReader? _reader;

    private RedisConnection(TimeSpan timeout) => _timeout = timeout;

    /// <summary>Connects on loopback.</summary>
    /// <param name="port">Of the server.</param>
    /// <param name="timeout">Of the connection, and of each command after it: a frozen server does not hang up.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="SocketException">Nobody listens there.</exception>
    /// <exception cref="TimeoutException">Nobody answers.</exception>
    public static async Task<RedisConnection> OpenAsync(int port, TimeSpan timeout, CancellationToken cancellation)
    {
        var connection = new RedisConnection(timeout);
        try
        {
            await connection._socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, port), cancellation).AsTask()
                .WaitAsync(timeout, cancellation).ConfigureAwait(false);
            connection._stream = new(connection._socket);
            connection._answers = new(connection._stream);
            connection._reader = new(connection._answers);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Sends a command and waits for its answer, a refusal included.</summary>
    /// <exception cref="IOException">The connection broke; it is of no more use.</exception>
    /// <exception cref="TimeoutException">No answer in time; the connection is of no more use.</exception>
    /// <exception cref="FormatException">It is not Redis that answers.</exception>
    public async Task<RespValue> AskAsync(CancellationToken cancellation, params string[] words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var command = new StringBuilder().Append(CultureInfo.InvariantCulture, $"*{words.Length}\r\n");
        foreach (var word in words) command.Append(CultureInfo.InvariantCulture, $"${Encoding.UTF8.GetByteCount(word)}\r\n{word}\r\n");
        await _stream!.WriteAsync(Encoding.UTF8.GetBytes(command.ToString()), cancellation).ConfigureAwait(false);
        return await _reader!.ReadAsync(cancellation).WaitAsync(_timeout, cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _answers?.Dispose();
        _stream?.Dispose();
        _socket.Dispose();
    }
}
