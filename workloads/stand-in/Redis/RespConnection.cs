using System.Buffers;
using System.IO.Pipelines;
using System.Net.Sockets;
using System.Text;

namespace Jauge.StandIn.Redis;

/// <summary>One connection to a Redis server, one command at a time.</summary>
/// <remarks>RESP2: redis.io/docs/latest/develop/reference/protocol-spec, read 2026-11.</remarks>
internal sealed class RespConnection : IAsyncDisposable
{
    private readonly Socket _socket;
    private readonly PipeReader _reader;
    private readonly NetworkStream _stream;

    private RespConnection(Socket socket)
    {
        _socket = socket;
        _stream = new(socket, ownsSocket: true);
        _reader = PipeReader.Create(_stream);
    }

    /// <summary>Whether a command was left half done, so that the next answer would be somebody else's.</summary>
    internal bool IsBroken { get; private set; }

    /// <summary>Connects.</summary>
    /// <exception cref="SocketException">Nobody listens there.</exception>
    /// <exception cref="OperationCanceledException">It took too long.</exception>
    internal static async Task<RespConnection> OpenAsync(string host, int port, TimeSpan limit, TimeProvider clock,
        CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        using var late = new CancellationTokenSource(limit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellation);
        try
        {
            await socket.ConnectAsync(host, port, either.Token);
            return new(socket);
        }
        catch (Exception problem)
        {
            socket.Dispose();
            if (problem is OperationCanceledException && !cancellation.IsCancellationRequested)
                throw new SocketException((int)SocketError.TimedOut);
            throw;
        }
    }

    /// <summary>Sends a command and reads its answer.</summary>
    /// <returns>A text, a number or null; a list as the texts of its elements.</returns>
    /// <exception cref="RespException">The server answered with an error.</exception>
    internal async Task<object?> AskAsync(string[] command, CancellationToken cancellation)
    {
        IsBroken = true;
        await _stream.WriteAsync(Encoded(command), cancellation);
        var answer = await ReadAsync(cancellation);
        IsBroken = false;
        return answer is RespException refused ? throw refused : answer;
    }

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        return _stream.DisposeAsync();
    }

    private static byte[] Encoded(string[] command)
    {
        var text = new StringBuilder().Append('*').Append(command.Length).Append("\r\n");
        foreach (var word in command) text.Append('$').Append(Encoding.UTF8.GetByteCount(word)).Append("\r\n").Append(word).Append("\r\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private async Task<object?> ReadAsync(CancellationToken cancellation)
    {
        var line = await LineAsync(cancellation);
        return line[0] switch
        {
            '+' => line[1..],
            '-' => new RespException(line[1..]),
            ':' => long.Parse(line.AsSpan(1), provider: System.Globalization.CultureInfo.InvariantCulture),
            '$' => await BulkAsync(Length(line), cancellation),
            '*' => await ListAsync(Length(line), cancellation),
            _ => throw new RespException($"unknown answer '{line}'"),
        };
    }

    private static int Length(string line) => int.Parse(line.AsSpan(1), provider: System.Globalization.CultureInfo.InvariantCulture);

    private async Task<string?> BulkAsync(int length, CancellationToken cancellation)
    {
        if (length < 0) return null;
        var read = await _reader.ReadAtLeastAsync(length + 2, cancellation);
        if (read.Buffer.Length < length + 2) throw new IOException("the server closed the connection");
        var text = Encoding.UTF8.GetString(read.Buffer.Slice(0, length));
        _reader.AdvanceTo(read.Buffer.GetPosition(length + 2));
        return text;
    }

    private async Task<object?[]> ListAsync(int count, CancellationToken cancellation)
    {
        var items = new object?[Math.Max(0, count)];
        for (var i = 0; i < items.Length; i++) items[i] = await ReadAsync(cancellation);
        return items;
    }

    private async Task<string> LineAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var read = await _reader.ReadAsync(cancellation);
            if (read.Buffer.PositionOf((byte)'\n') is { } end)
            {
                var line = Encoding.UTF8.GetString(read.Buffer.Slice(0, end)).TrimEnd('\r');
                _reader.AdvanceTo(read.Buffer.GetPosition(1, end));
                return line;
            }

            if (read.IsCompleted) throw new IOException("the server closed the connection");
            _reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
