using System.Net;
using System.Net.Sockets;
using System.Text;
using Jauge.Core;
using Jauge.Rehearsal.Parts.MariaDb.Wire;

namespace Jauge.Rehearsal.Parts.MariaDb;

/// <summary>One connection to MariaDB, one statement at a time: as much of its protocol as checks, ledgers and promotions need.</summary>
public sealed class MariaDbConnection : IDisposable
{
    private const byte Query = 3;
    private const byte Done = 0;
    private const byte Refused = 0xFF;
    private const byte End = 0xFE;
    private const int LongestEnd = 9;

    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly TimeSpan _timeout;
    private NetworkStream? _stream;
    private BufferedStream? _buffer;
    private PacketStream? _packets;

    private MariaDbConnection(TimeSpan timeout) => _timeout = timeout;

    /// <summary>Version of the server, in its own words.</summary>
    public string Version { get; private set; } = "";

    /// <summary>Connects.</summary>
    /// <exception cref="SocketException">Nobody listens there.</exception>
    /// <exception cref="TimeoutException">Nobody answers.</exception>
    /// <exception cref="MariaDbException">The server refuses.</exception>
    public static async Task<MariaDbConnection> OpenAsync(MariaDbAddress address, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(address);
        var connection = new MariaDbConnection(address.Timeout);
        try
        {
            await connection.ConnectAsync(address, cancellation).WaitAsync(address.Timeout, cancellation).ConfigureAwait(false);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Runs a statement.</summary>
    /// <returns>Its rows; none for a statement without any.</returns>
    /// <exception cref="MariaDbException">The server refuses the statement; the connection stays good.</exception>
    /// <exception cref="IOException">The connection broke; it is of no more use.</exception>
    /// <exception cref="TimeoutException">No answer in time; the connection is of no more use.</exception>
    public Task<EquatableList<MariaDbRow>> AskAsync(string statement, CancellationToken cancellation) =>
        ConverseAsync(statement, cancellation).WaitAsync(_timeout, cancellation);

    /// <inheritdoc/>
    public void Dispose()
    {
        _buffer?.Dispose();
        _stream?.Dispose();
        _socket.Dispose();
    }

    private async Task ConnectAsync(MariaDbAddress address, CancellationToken cancellation)
    {
        await _socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, address.Port), cancellation).ConfigureAwait(false);
        _stream = new(_socket);
        _buffer = new(_stream);
        _packets = new(_buffer);
        var packet = await _packets.ReadAsync(cancellation).ConfigureAwait(false);
        if (packet[0] == Refused) throw Refusal(packet);
        var greeting = Greeting.Read(packet);
        Version = greeting.Version;
        await _packets.WriteAsync(greeting.Answer(address.User, address.Password, address.Database), cancellation).ConfigureAwait(false);
        await BelieveAsync(address.Password, cancellation).ConfigureAwait(false);
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
        if (reader.UntilZero() is var method && method != Greeting.Method) throw new FormatException($"MariaDB asks for the password by {method}.");
        return reader.Bytes(20).ToArray();
    }

    private async Task<EquatableList<MariaDbRow>> ConverseAsync(string statement, CancellationToken cancellation)
    {
        _packets!.Restart();
        await _packets.WriteAsync([Query, .. Encoding.UTF8.GetBytes(statement)], cancellation).ConfigureAwait(false);
        var packet = await _packets.ReadAsync(cancellation).ConfigureAwait(false);
        return packet[0] switch
        {
            Done => [],
            Refused => throw Refusal(packet),
            _ => await RowsAsync((int)new PacketReader(packet).Length(), cancellation).ConfigureAwait(false),
        };
    }

    private async Task<EquatableList<MariaDbRow>> RowsAsync(int columns, CancellationToken cancellation)
    {
        var names = new List<string>();
        for (var i = 0; i < columns; i++) names.Add(Name(await _packets!.ReadAsync(cancellation).ConfigureAwait(false)));
        await _packets!.ReadAsync(cancellation).ConfigureAwait(false);
        var rows = new List<MariaDbRow>();
        for (;;)
        {
            var packet = await _packets.ReadAsync(cancellation).ConfigureAwait(false);
            if (packet[0] == End && packet.Length < LongestEnd) return [.. rows];
            rows.Add(packet[0] == Refused ? throw Refusal(packet) : Row(names, packet));
        }
    }

    // catalog, schema, table, original table, name
    private static string Name(byte[] packet)
    {
        var reader = new PacketReader(packet);
        for (var i = 0; i < 4; i++) reader.Text();
        return reader.Text() ?? "";
    }

    private static MariaDbRow Row(List<string> names, byte[] packet)
    {
        var reader = new PacketReader(packet);
        var values = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var name in names) values[name] = reader.Text();
        return new(values.ToEquatableMap());
    }

    private static MariaDbException Refusal(byte[] packet)
    {
        var reader = new PacketReader(packet.AsSpan(1));
        var code = reader.Int16();
        var words = reader.Rest();
        return new(code, words.StartsWith('#') ? words[6..] : words);
    }
}
