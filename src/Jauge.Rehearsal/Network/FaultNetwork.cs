using System.Collections.Concurrent;
using System.Net;

namespace Jauge.Rehearsal.Network;

/// <summary>The links of a rehearsal that can be slowed and cut: a small TCP proxy each. Works on every kernel, unlike <c>netem</c>.
/// Thread-safe.</summary>
/// <param name="seed">Of the jitter: the same seed draws the same delays for the same link and connection.</param>
/// <param name="clock">Null for the system's.</param>
public sealed class FaultNetwork(long seed, TimeProvider? clock = null) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, FaultLink> _links = new(StringComparer.Ordinal);
    private readonly Pacer _pacer = new(clock ?? TimeProvider.System);

    /// <summary>The links, by name.</summary>
    public IReadOnlyList<FaultLink> Links => [.. _links.Values.OrderBy(l => l.Name, StringComparer.Ordinal)];

    /// <summary>Puts a link between whoever will connect to a port and who listens behind it.</summary>
    /// <param name="name">Unique; such as <c>shop-db</c>.</param>
    /// <param name="port">Free; of 127.0.0.1.</param>
    /// <param name="target">Need not listen yet: each connection is made when one comes.</param>
    /// <exception cref="RehearsalException">JG5203: the port is taken.</exception>
    public FaultLink Add(string name, int port, IPEndPoint target)
    {
        FaultLink link = new(name, port, target, _pacer, seed);
        if (!_links.TryAdd(name, link)) throw new ArgumentException($"there is a link '{name}' already", nameof(name));
        link.Open();
        return link;
    }

    /// <summary>Closes a link and forgets it; does nothing where there is none of that name.</summary>
    public async Task RemoveAsync(string name)
    {
        if (_links.TryRemove(name, out var link)) await link.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>The link of that name; null where there is none.</summary>
    public FaultLink? Find(string name) => _links.GetValueOrDefault(name);

    /// <summary>Lets every link pass at once again.</summary>
    public void Heal()
    {
        foreach (var link in _links.Values)
            link.Apply(LinkState.Healthy);
    }

    /// <summary>Closes everything.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var link in _links.Values)
            await link.DisposeAsync().ConfigureAwait(false);
        _pacer.Dispose();
    }
}
