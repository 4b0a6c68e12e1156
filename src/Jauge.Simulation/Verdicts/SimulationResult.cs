using Jauge.Core;
using Jauge.Simulation.Monitoring;
using Jauge.Spec.Resolution;

namespace Jauge.Simulation.Verdicts;

/// <summary>What a simulation says of a system under its workload.</summary>
public sealed record SimulationResult
{
    /// <summary>What was simulated.</summary>
    public required Deployment Deployment { get; init; }

    /// <summary>How.</summary>
    public required SimulationOptions Options { get; init; }

    /// <summary>How many replications of the stated load stand behind it, and why no more.</summary>
    public required ReplicationCount Replications { get; init; }

    /// <summary>The part of the stated run that was simulated; null for all of it.</summary>
    public SimulatedPart? Part { get; init; }

    /// <summary>Simulated time of one replication.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>Length of an interval of the timeline.</summary>
    public TimeSpan Interval { get; init; }

    /// <summary>When the full load is there; what is judged at full load is judged from then on.</summary>
    public required TimeSpan FullLoadFrom { get; init; }

    /// <summary>All requests together.</summary>
    public required RequestReading All { get; init; }

    /// <summary>By class, in the order of the file.</summary>
    public required EquatableList<RequestReading> Requests { get; init; }

    /// <summary>Sessions by journey, in the order of the file; empty without journeys.</summary>
    public required EquatableList<JourneyReading> Journeys { get; init; }

    /// <summary>Components that requests visit.</summary>
    public required EquatableList<ComponentReading> Components { get; init; }

    /// <summary>Node groups that carry them.</summary>
    public EquatableList<NodeReading> Nodes { get; init; } = [];

    /// <summary>What the file's alerts would have done, in the order of the file.</summary>
    public EquatableList<AlertReading> Alerts { get; init; } = [];

    /// <summary>What is billed, over time.</summary>
    public EquatableList<UsagePoint> Usage { get; init; } = [];

    /// <summary>Queues that deliver messages, in the order of the components.</summary>
    public EquatableList<QueueReading> Queues { get; init; } = [];

    /// <summary>The run over time.</summary>
    public required EquatableList<TimelinePoint> Timeline { get; init; }

    /// <summary>Scaling decisions of the first replication.</summary>
    public required EquatableList<ScalingStep> Scaling { get; init; }

    /// <summary>What vertical autoscalers would ask for.</summary>
    public required EquatableList<VerticalReading> Vertical { get; init; }

    /// <summary>What each of the faults asked for did, in their order.</summary>
    public required EquatableList<IncidentReading> Incidents { get; init; }

    /// <summary>The file's promises, in a fixed order.</summary>
    public required EquatableList<SimulatedPromise> Promises { get; init; }

    /// <summary>What holds the system back at this load.</summary>
    public required BindingLimit Limit { get; init; }

    /// <summary>What the file says and the simulation leaves out.</summary>
    public required EquatableList<Text> LeftOut { get; init; }

    /// <summary>Events handled, all replications together.</summary>
    public required long Events { get; init; }
}
