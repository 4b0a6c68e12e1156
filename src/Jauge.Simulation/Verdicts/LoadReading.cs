using Jauge.Simulation.Monitoring;
using Jauge.Simulation.Running;

namespace Jauge.Simulation.Verdicts;

/// <summary>What the replications of one load say; <c>Factor</c> is the load as a multiple of the stated one.</summary>
internal sealed record LoadReading(
    double Factor, Readings Readings, RequestReading All, RunRecord[] Records, StopReason Why, BindingLimit Waits, BindingLimit Failures)
{
    /// <summary>Share of failed requests that still counts as serving, where the file promises none.</summary>
    internal const double UsualErrorRate = 0.01;

    /// <summary>What holds the system back at this load.</summary>
    internal BindingLimit Limit => All.ErrorRate.Value > UsualErrorRate ? Failures : Waits;
}
