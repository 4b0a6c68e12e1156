using Jauge.Core;
using Jauge.Dynamics;

namespace Jauge.Rehearsal.Running;

/// <summary>What trials say of the machine, by arithmetic alone.</summary>
/// <param name="model">What is rehearsed.</param>
/// <param name="idle">A trial without requests: health checks and scrapes cost something even then.</param>
public sealed class MachineReckoning(SystemModel model, MachineTrial idle)
{
    /// <summary>Processor time for one request that a program takes in, or one call that it makes. One program stands for all components:
    /// the middle one by requests, so that one that is still compiling does not speak for all.</summary>
    /// <returns>Zero where it cannot be told from what is used at rest.</returns>
    public TimeSpan Hop(MachineTrial trial)
    {
        ArgumentNullException.ThrowIfNull(trial);
        var counted = CountHops(trial);
        var hops = trial.Own.Select(o => (Count: counted[model.IndexOf(o.Key)], Cpu: Beside(trial, o.Key))).Where(h => h.Count > 0)
            .OrderBy(h => h.Cpu / h.Count).ToList();
        var (half, sum) = (hops.Sum(h => h.Count) / 2, 0.0);
        var middle = hops.FirstOrDefault(h => (sum += h.Count) >= half);
        return middle.Count > 0 && middle.Cpu > TimeSpan.Zero ? middle.Cpu / middle.Count : TimeSpan.Zero;
    }

    /// <summary>What the first requests took of a replica beside what the same requests take later, by component.</summary>
    /// <param name="first">The trial of the first requests.</param>
    /// <param name="hop">What a hop takes later.</param>
    /// <param name="replicas">Of each component.</param>
    public EquatableMap<TimeSpan> Begins(MachineTrial first, TimeSpan hop, EquatableMap<int> replicas)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(replicas);
        var hops = CountHops(first);
        return first.Own.Select(o => (o.Key, Left: Beside(first, o.Key) - (hop * hops[model.IndexOf(o.Key)])))
            .Where(o => o.Left > TimeSpan.Zero).ToEquatableMap(o => o.Key, o => o.Left / Math.Max(1, replicas[o.Key]));
    }

    /// <summary>Time of a call beside all work: the middle one of the times of requests that ask for nothing, less the work of the programs
    /// on the way.</summary>
    /// <param name="empty">A trial of such requests.</param>
    /// <param name="hop">What a hop took in it.</param>
    /// <returns>Zero where it cannot be told from that work.</returns>
    public TimeSpan Way(MachineTrial empty, TimeSpan hop)
    {
        ArgumentNullException.ThrowIfNull(empty);
        var (left, calls) = (0.0, 0.0);
        foreach (var (request, seen) in Answered(empty))
        {
            left += seen.Answered * (seen.Median - HopCount.OnTheWay(model, request.Root, c => OwnWork(c, hop)));
            calls += seen.Answered * HopCount.OnTheWay(model, request.Root, _ => 1);
        }

        return calls == 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(Math.Max(0, left / calls));
    }

    private TimeSpan Beside(MachineTrial trial, string component) =>
        trial.Own[component] - (idle.Own[component] * (trial.Length / idle.Length));

    private double[] CountHops(MachineTrial trial)
    {
        var hops = new double[model.Stations.Count];
        foreach (var (request, seen) in Answered(trial)) HopCount.Add(model, request.Root, seen.Answered, hops);
        return hops;
    }

    private double OwnWork(CallModel call, TimeSpan hop) =>
        model.Stations[call.Station].Kind == StationKind.Replicas ? hop.TotalSeconds * (1 + HopCount.CallsOf(model, call)) : 0;

    private IEnumerable<(RequestModel Request, TrialRequest Seen)> Answered(MachineTrial trial) =>
        model.Requests.Zip(trial.Requests).Where(r => r.Second.Answered > 0);
}
