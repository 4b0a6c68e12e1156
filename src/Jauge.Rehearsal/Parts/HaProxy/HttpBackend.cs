using Jauge.Spec.Model;

namespace Jauge.Rehearsal.Parts.HaProxy;

/// <summary>Replicas behind one HTTP address. They come and go at run time: the file names none.</summary>
public sealed record HttpBackend
{
    /// <summary>Of the component; letters, digits, <c>-</c>, <c>_</c> and <c>.</c>, as HAProxy asks.</summary>
    public required string Name { get; init; }

    /// <summary>Where clients connect, on loopback.</summary>
    public required int Port { get; init; }

    /// <summary>How each call finds its replica.</summary>
    public BalancingMethod Balancing { get; init; } = BalancingMethod.LeastConnections;

    /// <summary>Path that the checks ask; 200 to 399 is good.</summary>
    public string HealthPath { get; init; } = "/readyz";

    /// <summary>Pace of the checks.</summary>
    public CheckTiming Check { get; init; } = CheckTiming.Fast;

    /// <summary>How long a request waits for a replica with a free slot before it is answered 503.</summary>
    public TimeSpan QueueTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a replica may take for an answer.</summary>
    public TimeSpan ServerTimeout { get; init; } = TimeSpan.FromSeconds(60);
}
