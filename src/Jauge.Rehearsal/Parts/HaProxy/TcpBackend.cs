using Jauge.Core;

namespace Jauge.Rehearsal.Parts.HaProxy;

/// <summary>Servers of which one or some take connections: a database behind one address.</summary>
public sealed record TcpBackend
{
    /// <summary>Letters, digits, <c>-</c>, <c>_</c> and <c>.</c>, as HAProxy asks.</summary>
    public required string Name { get; init; }

    /// <summary>Where clients connect, on loopback.</summary>
    public required int Port { get; init; }

    /// <summary>All servers, in order.</summary>
    public required EquatableList<TcpServer> Servers { get; init; }

    /// <summary>Path asked of each server's check port with OPTIONS, as Patroni advises: 200 means that it takes these connections. Null: a
    /// server that accepts a connection is good.</summary>
    public string? CheckPath { get; init; }

    /// <summary>Pace of the checks.</summary>
    public CheckTiming Check { get; init; } = CheckTiming.Fast;
}
