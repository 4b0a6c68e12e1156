using Jauge.Control.Alerting;
using Jauge.Core;
using Jauge.Simulation.Engine;
using Jauge.Simulation.Faults;
using Jauge.Dynamics;

namespace Jauge.Simulation.Running;

/// <summary>How one replication runs.</summary>
internal sealed record RunSettings
{
    internal required RunKey Key { get; init; }

    internal required LoadModel Load { get; init; }

    /// <summary>What the visitors come from; null: from <see cref="Key"/>, like all other chance.</summary>
    internal RunKey? Visitors { get; init; }

    internal required TimeSpan Until { get; init; }

    /// <summary>Length of an interval of the timeline; above zero.</summary>
    internal required TimeSpan Interval { get; init; }

    /// <summary>Nothing before it counts.</summary>
    internal TimeSpan WarmUp { get; init; }

    /// <summary>When a monitoring server looks; null: none does.</summary>
    internal AlertTiming? Alerts { get; init; }

    /// <summary>What goes wrong in this replication, each time that it does.</summary>
    internal EquatableList<Occurrence> Faults { get; init; } = [];

    /// <summary>Replicas at the start of a component, other than its minimum.</summary>
    internal (int Station, int Replicas)? StartWith { get; init; }

    /// <summary>A component whose replicas are watched until so many serve in every region; the run ends then.</summary>
    internal (int Station, int Replicas)? Awaited { get; init; }

    /// <summary>Events after which the run ends with the interval.</summary>
    internal long MostEvents { get; init; } = long.MaxValue;

    /// <summary>Told the share of the run that is done and the events handled, now and then.</summary>
    internal Action<double, long>? Progress { get; init; }

    internal CancellationToken Cancellation { get; init; }
}
