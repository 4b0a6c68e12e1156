using System.Net.Sockets;
using System.Text;
using Jauge.Core;
using Jauge.MariaDb.Wire;

namespace Jauge.MariaDb;

/// <summary>One connection to MariaDB, one statement at a time; the caller may not share it among threads.</summary>
public sealed class MariaDbConnection : IDisposable
{
    private const byte Query = 3;
    private const byte Prepare = 0x16;
    private const byte Execute = 0x17;
    private const byte Done = 0;
    private const byte Refused = 0xFF;
    private const byte End = 0xFE;
    private const int LongestEnd = 9;

    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly Dictionary<string, uint> _prepared = new(StringComparer.Ordinal);
    private readonly MariaDbAddress _address;
    private NetworkStream? _stream;
    private BufferedStream? _buffer;
    private PacketStream? _packets;
    private string? _server;
    private bool _isAnswered;

    private MariaDbConnection(MariaDbAddress address) => _address = address;

    /// <summary>Version of the server, in its own words.</summary>
    public string Version { get; private set; } = "";

    /// <summary>The server's number of this connection.</summary>
    public long Id { get; private set; }

    /// <summary>Connects.</summary>
    /// <exception cref="SocketException">Nobody listens there.</exception>
    /// <exception cref="TimeoutException">Nobody answers.</exception>
    /// <exception cref="MariaDbException">The server refuses.</exception>
    public static async Task<MariaDbConnection> OpenAsync(MariaDbAddress address, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(address);
        var connection = new MariaDbConnection(address);
        try
        {
            await connection.ConnectAsync(cancellation).WaitAsync(address.Timeout, cancellation).ConfigureAwait(false);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Runs a statement; one with parameters is prepared the first time, and kept by the server until the connection
    /// ends.</summary>
    /// <param name="statement">One statement; <c>?</c> stands for each parameter.</param>
    /// <param name="cancellation">Ends the wait, not the statement: see <see cref="AbandonAsync"/>.</param>
    /// <param name="parameters">Whole numbers, doubles, texts and nulls.</param>
    /// <returns>Its rows; none for a statement without any.</returns>
    /// <exception cref="MariaDbException">The server refuses the statement; the connection stays good.</exception>
    /// <exception cref="IOException">The connection broke; it is of no more use.</exception>
    /// <exception cref="TimeoutException">No answer in time; the connection is of no more use.</exception>
    public Task<EquatableList<MariaDbRow>> AskAsync(string statement, CancellationToken cancellation, params object?[] parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return ConverseAsync(statement, parameters, cancellation).WaitAsync(_address.StatementTimeout ?? _address.Timeout, cancellation);
    }

    /// <summary>Whether it can be asked: the last answer was read to its end, and the server has not hung up since.</summary>
    public bool IsGood()
    {
        try
        {
            return _isAnswered && !_socket.Poll(0, SelectMode.SelectRead);
        }
        catch (Exception gone) when (gone is ObjectDisposedException or SocketException)
        {
            return false;
        }
    }

    /// <summary>Has the server stop what it does for this connection, by way of another: what nobody waits for any more would go on to its
    /// end.</summary>
    /// <exception cref="SocketException">Nobody listens there.</exception>
    /// <exception cref="TimeoutException">Nobody answers in time.</exception>
    /// <exception cref="MariaDbException">The server has already ended it.</exception>
    public async Task AbandonAsync()
    {
        using var other = await OpenAsync(_address, CancellationToken.None).ConfigureAwait(false);

        // behind a proxy it may be another server that answers now, where this number is somebody else's
        if (other._server == _server) await other.AskAsync($"KILL QUERY {Id}", CancellationToken.None).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _isAnswered = false;
        _buffer?.Dispose();
        _stream?.Dispose();
        _socket.Dispose();
    }

    private async Task ConnectAsync(CancellationToken cancellation)
    {
        await _socket.ConnectAsync(_address.Host, _address.Port, cancellation).ConfigureAwait(false);
        _stream = new(_socket);
        _buffer = new(_stream);
        _packets = new(_buffer);
        var packet = await _packets.ReadAsync(cancellation).ConfigureAwait(false);
        if (packet[0] == Refused) throw Refusal(packet);
        var greeting = Greeting.Read(packet);
        (Version, Id) = (greeting.Version, greeting.Connection);
        await _packets.WriteAsync(greeting.Answer(_address.User, _address.Password, _address.Database), cancellation).ConfigureAwait(false);
        await BelieveAsync(_address.Password, cancellation).ConfigureAwait(false);
        _server = (await ConverseAsync("SELECT @@server_id", [], cancellation).ConfigureAwait(false))[0].First;
    }

    // the server may ask once more, with a salt of another length of life
    private async Task BelieveAsync(string password, CancellationToken cancellation)
    {
        var packet = await _packets!.ReadAsync(cancellation).ConfigureAwait(false);
        if (packet[0] == End)
        {
            await _packets.WriteAsync(Greeting.Proof(password, Salt(packet)), cancellation).ConfigureAwait(false);
            packet = await _packets.ReadAsync(cancellation).ConfigureAwait(false);
        }

        if (packet[0] != Done) throw Refusal(packet);
    }

    private static byte[] Salt(byte[] packet)
    {
        var reader = new PacketReader(packet.AsSpan(1));
        if (reader.UntilZero() is var method && method != Greeting.Method)
            throw new MariaDbException(
                MariaDbException.OtherMethod, $"The server asks for the password by {method}, and not by {Greeting.Method}.");
        return reader.Bytes(20).ToArray();
    }

    private async Task<EquatableList<MariaDbRow>> ConverseAsync(string statement, object?[] parameters, CancellationToken cancellation)
    {
        _isAnswered = false;
        try
        {
            var rows = parameters.Length == 0
                ? await AnswerAsync([Query, .. Encoding.UTF8.GetBytes(statement)], TextRow, cancellation).ConfigureAwait(false)
                : await AnswerAsync(
                    [Execute, .. BinaryValues.Write(await PreparedAsync(statement, cancellation).ConfigureAwait(false), parameters)],
                        BinaryValues.Read, cancellation)
                    .ConfigureAwait(false);
            _isAnswered = true;
            return rows;
        }
        catch (MariaDbException)
        {
            _isAnswered = true;
            throw;
        }
    }

    private async Task<uint> PreparedAsync(string statement, CancellationToken cancellation)
    {
        if (_prepared.TryGetValue(statement, out var known)) return known;
        var packet = await SendAsync([Prepare, .. Encoding.UTF8.GetBytes(statement)], cancellation).ConfigureAwait(false);
        if (packet[0] == Refused) throw Refusal(packet);
        var (id, columns, parameters) = Described(packet);

        // their descriptions come with each execution again
        if (parameters > 0) await ColumnsAsync(parameters, cancellation).ConfigureAwait(false);
        if (columns > 0) await ColumnsAsync(columns, cancellation).ConfigureAwait(false);
        return _prepared[statement] = id;
    }

    private static (uint Id, int Columns, int Parameters) Described(byte[] packet)
    {
        var reader = new PacketReader(packet.AsSpan(1));
        return (reader.Int32(), reader.Int16(), reader.Int16());
    }

    private async Task<byte[]> SendAsync(byte[] command, CancellationToken cancellation)
    {
        _packets!.Restart();
        await _packets.WriteAsync(command, cancellation).ConfigureAwait(false);
        return await _packets.ReadAsync(cancellation).ConfigureAwait(false);
    }

    private async Task<EquatableList<MariaDbRow>> AnswerAsync(
        byte[] command, Func<IReadOnlyList<Column>, byte[], Dictionary<string, string?>> read, CancellationToken cancellation)
    {
        var packet = await SendAsync(command, cancellation).ConfigureAwait(false);
        if (packet[0] == Done) return [];
        if (packet[0] == Refused) throw Refusal(packet);
        var columns = await ColumnsAsync((int)new PacketReader(packet).Length(), cancellation).ConfigureAwait(false);
        var rows = new List<MariaDbRow>();
        for (;;)
        {
            packet = await _packets!.ReadAsync(cancellation).ConfigureAwait(false);
            if (packet[0] == End && packet.Length < LongestEnd) return [.. rows];
            rows.Add(new((packet[0] == Refused ? throw Refusal(packet) : read(columns, packet)).ToEquatableMap()));
        }
    }

    private async Task<List<Column>> ColumnsAsync(int count, CancellationToken cancellation)
    {
        var columns = new List<Column>(count);
        for (var i = 0; i < count; i++) columns.Add(Column.Read(await _packets!.ReadAsync(cancellation).ConfigureAwait(false)));
        await _packets!.ReadAsync(cancellation).ConfigureAwait(false);
        return columns;
    }

    private static Dictionary<string, string?> TextRow(IReadOnlyList<Column> columns, byte[] packet)
    {
        var reader = new PacketReader(packet);
        var values = new Dictionary<string, string?>(columns.Count, StringComparer.Ordinal);
        foreach (var column in columns) values[column.Name] = reader.Text();
        return values;
    }

    private static MariaDbException Refusal(byte[] packet)
    {
        var reader = new PacketReader(packet.AsSpan(1));
        var code = reader.Int16();
        var words = reader.Rest();
        return new(code, words.StartsWith('#') ? words[6..] : words);
    }
}
