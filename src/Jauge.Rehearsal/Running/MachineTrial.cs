using Jauge.Core;

namespace Jauge.Rehearsal.Running;

/// <summary>A few seconds of requests, one at a time, before the load comes.</summary>
/// <param name="Requests">By class, in the model's order; empty where nobody asked for anything.</param>
/// <param name="Length">How long it was.</param>
/// <param name="Own">By component: processor time of its replicas beside the work that they were told to do.</param>
public sealed record MachineTrial(EquatableList<TrialRequest> Requests, TimeSpan Length, EquatableMap<TimeSpan> Own);
