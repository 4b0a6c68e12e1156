using Jauge.Core;
using Jauge.Spec.Model;

namespace Jauge.Rendering.LoadTests;

/// <summary>How much is offered at full load: users who wait for their answers (closed), or starts a second that wait for nobody
/// (open).</summary>
/// <param name="IsOpen">Whether what comes does not depend on the answers.</param>
/// <param name="Size">Users, or starts a second.</param>
/// <param name="IsSession">Whether one start is a whole session.</param>
internal sealed record OfferedLoad(bool IsOpen, decimal Size, bool IsSession)
{
    /// <summary>The workload of the description; null where it says no size.</summary>
    internal static OfferedLoad? Of(WorkloadSpec? workload) => workload switch
    {
        { Sessions: { PerSecond: > 0 } sessions } => new(true, sessions.PerSecond, true),
        { Arrivals: { PerSecond: > 0 } arrivals } => new(true, arrivals.PerSecond, false),
        { Users: > 0 and var users } => new(false, users, workload.Journeys.Count > 0),
        _ => null,
    };

    /// <summary>The load of a test of the description; that of its workload where the test says none.</summary>
    internal static OfferedLoad? Of(LoadTestSpec test, WorkloadSpec? workload) => test switch
    {
        { Arrivals: { PerSecond: > 0 } arrivals } => new(true, arrivals.PerSecond, false),
        { Users: { } users } => new(false, users, workload?.Journeys.Count > 0),
        _ => Of(workload),
    };
}
