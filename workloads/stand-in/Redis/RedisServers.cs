using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Jauge.StandIn.Redis;

/// <summary>A Redis server, or a cluster of which one is known: where a key is, the servers say themselves.</summary>
/// <remarks>Redirections and slots: redis.io/docs/latest/operate/oss_and_stack/reference/cluster-spec, read 2026-11.</remarks>
internal sealed class RedisServers(string host, int port, TimeSpan connectTimeout, TimeProvider clock) : IAsyncDisposable
{
    private const int Slots = 16_384;
    private const int MostHops = 5;
    private readonly ConcurrentDictionary<string, RedisNode> _nodes = new(StringComparer.Ordinal);
    private readonly string?[] _owners = new string?[Slots];
    private readonly string _first = $"{host}:{port}";

    /// <summary>Asks whoever holds the key.</summary>
    /// <exception cref="RespException">An error that is no redirection, or too many of them.</exception>
    internal async Task<object?> AskAsync(string key, string[] command, CancellationToken cancellation)
    {
        var slot = Slot(key);
        var (address, isAsking) = (_owners[slot] ?? _first, false);
        for (var hop = 0; ; hop++)
        {
            try
            {
                return await NodeAt(address).AskAsync(isAsking ? [["ASKING"], command] : [command], cancellation);
            }
            catch (RespException refused) when (hop < MostHops && Target(refused.Message) is { } target)
            {
                (address, isAsking) = target;
                if (!isAsking) _owners[slot] = address;
            }
            catch (Exception problem) when (problem is SocketException or IOException && address != _first)
            {
                _owners[slot] = null;           // a lost master: the others know who follows it
                throw;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes.Values) await node.DisposeAsync();
    }

    internal static int Slot(string key)
    {
        var (open, crc) = (key.IndexOf('{', StringComparison.Ordinal), 0);
        var close = open < 0 ? -1 : key.IndexOf('}', open + 1);
        foreach (var part in Encoding.UTF8.GetBytes(close > open + 1 ? key[(open + 1)..close] : key)) crc = Next(crc, part);
        return crc % Slots;
    }

    // CRC-16/XMODEM, the polynomial x^16 + x^12 + x^5 + 1
    private static int Next(int crc, byte part)
    {
        crc ^= part << 8;
        for (var bit = 0; bit < 8; bit++) crc = (crc & 0x8000) != 0 ? ((crc << 1) ^ 0x1021) & 0xFFFF : (crc << 1) & 0xFFFF;
        return crc;
    }

    private static (string Address, bool IsAsking)? Target(string error) => error.Split(' ') switch
    {
        ["MOVED", _, var address] => (address, false),
        ["ASK", _, var address] => (address, true),
        _ => null,
    };

    private RedisNode NodeAt(string address) => _nodes.GetOrAdd(address, a =>
    {
        var colon = a.LastIndexOf(':');
        return new(a[..colon], int.Parse(a.AsSpan(colon + 1), provider: CultureInfo.InvariantCulture), connectTimeout, clock);
    });
}
