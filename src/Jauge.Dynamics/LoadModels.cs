using Jauge.Spec.Model;
using Jauge.Spec.Traces;

namespace Jauge.Dynamics;

/// <summary>Compiles a workload alone, for whoever plays it against something that is not compiled: a server that runs.</summary>
public static class LoadModels
{
    /// <summary>Who comes, and when.</summary>
    /// <param name="workload">The workload.</param>
    /// <param name="requests">Names of the classes of requests, in the order by which journeys and recordings number them.</param>
    /// <param name="trace">Recorded arrivals; null: none.</param>
    public static LoadModel Of(WorkloadSpec workload, IReadOnlyList<string> requests, Trace? trace)
    {
        ArgumentNullException.ThrowIfNull(workload);
        return LoadBuilder.Of(workload, requests, trace);
    }
}
