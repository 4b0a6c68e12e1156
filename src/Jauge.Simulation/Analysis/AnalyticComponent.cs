namespace Jauge.Simulation.Analysis;

/// <summary>What theory says of a component. Times in seconds a request of the system, waits of all its visits together.</summary>
public sealed record AnalyticComponent
{
    /// <summary>Its name in the file.</summary>
    public required string Name { get; init; }

    /// <summary>Visits of a request, on average.</summary>
    public required double Visits { get; init; }

    /// <summary>Calls a second.</summary>
    public required double Calls { get; init; }

    /// <summary>Work that a request asks of it.</summary>
    public required double Work { get; init; }

    /// <summary>Share of its cores in use, from 0 to 1, in its busiest region; not a number without cores.</summary>
    public required double CoreUse { get; init; }

    /// <summary>Share of its slots taken, from 0 to 1, in its busiest region; not a number without a limit.</summary>
    public required double SlotUse { get; init; }

    /// <summary>Waits for a connection of the callers' pools to it.</summary>
    public required double PoolWait { get; init; }

    /// <summary>Waits for a slot.</summary>
    public required double SlotWait { get; init; }

    /// <summary>What sharing its cores adds to the work.</summary>
    public required double CoreWait { get; init; }

    /// <summary>Replicas that serve, all regions together: where its policy comes to rest under this load.</summary>
    public required int Replicas { get; init; }

    /// <summary>Most replicas that it may have, all regions together.</summary>
    public required int MaxReplicas { get; init; }

    /// <summary>Whether its replicas follow the load.</summary>
    public required bool Scales { get; init; }
}
