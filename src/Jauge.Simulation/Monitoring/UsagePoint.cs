using Jauge.Core;

namespace Jauge.Simulation.Monitoring;

/// <summary>What is used in one interval, means over the replications: plain figures, for whoever knows prices.</summary>
/// <param name="From">Its beginning.</param>
/// <param name="At">Its end.</param>
/// <param name="Components">Components and node groups, by region.</param>
public sealed record UsagePoint(TimeSpan From, TimeSpan At, EquatableList<ComponentUse> Components);
