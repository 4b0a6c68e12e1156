using Jauge.Core;
using Jauge.Rehearsal.Parts.HaProxy;

namespace Jauge.Rehearsal.Parts.MariaDb;

/// <summary>The way to a cluster's primary and to its replicas: places of a proxy that lead to another server when another takes
/// over.</summary>
/// <param name="name">Of the backend of those who write; that of readers has <c>-readers</c> behind it.</param>
/// <param name="port">Where those who write connect.</param>
/// <param name="readerPort">Where those who only read may connect.</param>
public sealed class MariaDbDoor(string name, int port, int readerPort)
{
    private const string Place = "primary";
    private readonly Dictionary<string, MariaDbServer> _readers = new(StringComparer.Ordinal);
    private HaProxyServer? _proxy;

    private string Readers => $"{name}-readers";

    /// <summary>What the proxy is to be started with.</summary>
    /// <param name="primary">Who takes writes then.</param>
    /// <param name="replicas">Who follow it.</param>
    internal EquatableList<TcpBackend> Backends(MariaDbServer primary, IEnumerable<MariaDbServer> replicas)
    {
        foreach (var replica in replicas) _readers[replica.Name] = replica;
        return
        [
            new() { Name = name, Port = port, Servers = [new(Place, primary.Door)] },
            new() { Name = Readers, Port = readerPort, Servers = [.. _readers.Select(r => new TcpServer(r.Key, r.Value.Door))] },
        ];
    }

    internal void Attach(HaProxyServer proxy) => _proxy = proxy;

    /// <summary>Sends those who write elsewhere; whoever is still connected must come again.</summary>
    internal async Task PointAsync(MariaDbServer primary, CancellationToken cancellation)
    {
        if (_proxy is null) return;
        await _proxy.PointAsync(name, Place, primary.Door, cancellation).ConfigureAwait(false);
        await _proxy.CutAsync(name, Place, cancellation).ConfigureAwait(false);
    }

    /// <summary>Gives a new replica the readers of the one that writes now.</summary>
    internal async Task ReadFromAsync(MariaDbServer replica, MariaDbServer primary, CancellationToken cancellation)
    {
        if (_proxy is null || _readers.FirstOrDefault(r => r.Value == primary).Key is not { } place) return;
        _readers[place] = replica;
        await _proxy.PointAsync(Readers, place, replica.Door, cancellation).ConfigureAwait(false);
        await _proxy.CutAsync(Readers, place, cancellation).ConfigureAwait(false);
    }
}
