using Jauge.Simulation.Monitoring;
using Jauge.Simulation.Running;

namespace Jauge.Simulation.Verdicts;

/// <summary>What the replications of one load say.</summary>
internal sealed record LoadReading(
    Readings Readings, RequestReading All, RunRecord[] Records, StopReason Why, BindingLimit Waits, BindingLimit Failures);
