using Jauge.Core;

namespace Jauge.Control.Scaling.Azure;

/// <summary>What Container Apps' scaler remembers.</summary>
/// <param name="LastActive">Last evaluation that found activity.</param>
/// <param name="NextDue">Earliest next evaluation of each rule.</param>
/// <param name="Wanted">What each rule last asked for; null: never measured.</param>
/// <param name="Demands">The largest demand of each evaluation inside the stabilization window, oldest first.</param>
public sealed record ContainerAppsMemory(
    TimeSpan LastActive,
    EquatableList<TimeSpan> NextDue,
    EquatableList<int?> Wanted,
    EquatableList<TimedCount> Demands) : ScalingMemory;
