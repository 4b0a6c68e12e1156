using Jauge.Core;

namespace Jauge.Simulation.Monitoring;

/// <summary>A scaling decision of the first replication that changed a count.</summary>
/// <param name="At">When.</param>
/// <param name="Component">Name in the file.</param>
/// <param name="Region">The region whose replicas it is about.</param>
/// <param name="From">Replicas asked for before.</param>
/// <param name="To">Replicas asked for from then on.</param>
/// <param name="Reason">Why.</param>
public sealed record ScalingStep(TimeSpan At, string Component, string Region, int From, int To, Text Reason);
