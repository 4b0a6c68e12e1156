using Jauge.Core;

namespace Jauge.Rehearsal.Parts.HaProxy;

/// <summary>One HAProxy and all that it stands in front of.</summary>
public sealed record HaProxySettings
{
    /// <summary>Its name as a part.</summary>
    public string Name { get; init; } = "haproxy";

    /// <summary>Components that answer HTTP.</summary>
    public EquatableList<HttpBackend> Http { get; init; } = [];

    /// <summary>Databases and other stores.</summary>
    public EquatableList<TcpBackend> Tcp { get; init; } = [];

    /// <summary>Where it shows its own metrics; null for nowhere.</summary>
    public int? MetricsPort { get; init; }

    /// <summary>Threads; one passes about 25,000 requests a second on a core of its own (measured on Debian 12, 2026-11).</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Connections of clients at once; null for as many as the machine's limit of open files allows.</summary>
    public int? MaxConnections { get; init; }

    /// <summary>How long a connection to a server may take to open.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a client may be silent.</summary>
    public TimeSpan ClientTimeout { get; init; } = TimeSpan.FromMinutes(10);
}
