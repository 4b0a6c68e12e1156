namespace Jauge.Control.Resilience;

/// <summary>When a service turns requests away rather than answer them too late.</summary>
public sealed record AdmissionOptions
{
    /// <summary>Requests inside, waiting ones included; 1 or more.</summary>
    public required int MaxInFlight { get; init; }

    /// <summary>Longest wait that is still worth it; null: any.</summary>
    public TimeSpan? MaxWait { get; init; }
}
