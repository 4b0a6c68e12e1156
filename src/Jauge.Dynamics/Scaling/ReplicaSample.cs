namespace Jauge.Dynamics.Scaling;

/// <summary>What a metrics server and a scheduler show of one replica.</summary>
/// <param name="StartedAt">When it was started, since the start of the run.</param>
/// <param name="ReadyAt">When it was last seen ready; when it was started, where it never was.</param>
/// <param name="IsReady">Whether it takes requests.</param>
/// <param name="IsDraining">Whether it takes nothing new and ends what it has.</param>
/// <param name="IsSampled">Whether it was measured since it started.</param>
/// <param name="CoresInUse">Mean over the window.</param>
/// <param name="RequestRate">Requests a second that it received, mean over the window.</param>
public readonly record struct ReplicaSample(
    TimeSpan StartedAt, TimeSpan ReadyAt, bool IsReady, bool IsDraining, bool IsSampled, double CoresInUse, double RequestRate);
