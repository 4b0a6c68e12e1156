using Jauge.Core;
using Jauge.Load.Plans;
using Jauge.Load.Results;

namespace Jauge.Load.Limits;

/// <summary>Whether this machine, not the server, was what held a run.</summary>
internal static class GeneratorLimits
{
    private const double Busy = 0.9;
    private const double Late = 0.5;

    /// <summary>Why; null where it was not.</summary>
    public static Text? Of(LoadPlan plan, LoadResult result)
    {
        if (Failed(result, LoadFailure.NoPort))
            return new("this machine had no local port left", "cette machine n'avait plus de port local");
        if (Failed(result, LoadFailure.NoDescriptor))
            return new("this process could open no more sockets", "ce processus ne pouvait ouvrir plus de sockets");
        if (result.Connections.Waited > 0)
            return new("requests waited for a connection: no more were allowed",
                "des requêtes ont attendu une connexion : plus n'étaient pas permises");
        var threads = plan.Threads > 0 ? plan.Threads : Environment.ProcessorCount;
        if (result.ProcessorTime > result.Measured * threads * Busy)
            return new("the generator's own threads were busy all the time",
                "les fils du générateur étaient eux-mêmes occupés tout le temps");
        var times = result.AllTimes();
        return times.Count > 0 && result.Lateness.Quantile(0.99) > times.Quantile(0.99) * Late
            ? new("requests were sent late: this machine was too busy to send in time",
                "des requêtes sont parties en retard : cette machine était trop occupée pour envoyer à temps") : null;
    }

    private static bool Failed(LoadResult result, LoadFailure cause) => result.Requests.Any(r => r.Failures.Any(f => f.Cause == cause));
}
