using Jauge.Core;
using Jauge.Control.Random;

namespace Jauge.Simulation.Engine;

/// <summary>A network compiled to rows: names become indexes, distributions samplers, probabilities bounds.</summary>
internal sealed class NetworkTable
{
    private readonly Dictionary<string, int> _stationIndex = [];
    private readonly List<int> _firstReplica = [];
    private readonly List<StepRow> _steps = [];
    private readonly List<BranchRow> _branches = [];
    private readonly List<Replica> _replicas = [];
    private readonly List<double> _cores = [];
    private readonly RunKey _key;

    internal NetworkTable(Network network, RunKey key)
    {
        (Network, _key) = (network, key);
        ArgumentOutOfRangeException.ThrowIfZero(network.Classes.Count, nameof(network));
        foreach (var station in network.Stations)
            AddStation(station);
        Classes = [.. network.Classes.Select(AddClass)];
        ArgumentOutOfRangeException.ThrowIfGreaterThan(_steps.Count, ushort.MaxValue, nameof(network));
    }

    internal Network Network { get; }

    internal ClassRow[] Classes { get; }

    internal StepRow[] Steps => [.. _steps];

    internal BranchRow[] Branches => [.. _branches];

    internal Replica[] Replicas => [.. _replicas];

    /// <summary>Cores by replica; 0 where jobs do not share.</summary>
    internal double[] Cores => [.. _cores];

    /// <summary>The first replica of each station, then of each class's think station in a closed class, and the end.</summary>
    internal int[] FirstReplica => [.. _firstReplica, _replicas.Count];

    private void AddStation(Station station)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(station.Replicas, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(station.Slots, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(station.MaxWaiting);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(station.Cores);
        _stationIndex.Add(station.Name, _firstReplica.Count);
        _firstReplica.Add(_replicas.Count);
        for (var i = 0; i < station.Replicas; i++)
            AddReplica(station.Slots, station.MaxWaiting, station.Discipline == Discipline.ProcessorSharing ? station.Cores : 0);
    }

    private void AddReplica(int slots, int maxWaiting, double cores)
    {
        _cores.Add(cores);
        _replicas.Add(new()
        {
            Slots = slots, MaxWaiting = maxWaiting, QueueHead = -1, QueueTail = -1, BlockedHead = -1, BlockedTail = -1,
        });
    }

    private ClassRow AddClass(JobClass job, int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(job.Users);
        ArgumentOutOfRangeException.ThrowIfZero(job.Steps.Count, nameof(job));
        var home = job.Users > 0 ? AddHome(job, index) : -1;
        var first = _steps.Count;
        var visits = new Dictionary<string, int>();
        for (var i = 0; i < job.Steps.Count; i++)
            AddStep(job, index, i, home, visits);
        return new()
        {
            Interval = Sampler.Of(job.Interval), Arrivals = new(Key("arrivals", job.Name)), Key = Key("requests", job.Name),
            Users = job.Users, Home = home, First = first,
        };
    }

    private int AddHome(JobClass job, int index)
    {
        _firstReplica.Add(_replicas.Count);
        AddReplica(Station.Unlimited, 0, 0);
        _steps.Add(new()
        {
            Service = Sampler.Of(job.Interval), ServiceSalt = Key("think", job.Name), Advance = RandomStream.Step, SendMask = -1,
            FirstReplica = _replicas.Count - 1, Replicas = 1, Station = _firstReplica.Count - 1, Next = _steps.Count + 1,
            Follows = _steps.Count + 1, Home = _steps.Count, Class = index, IsHome = true,
        });
        return _steps.Count - 1;
    }

    private void AddStep(JobClass job, int index, int position, int home, Dictionary<string, int> visits)
    {
        var step = job.Steps[position];
        if (!_stationIndex.TryGetValue(step.Station, out var number))
            throw new ArgumentException($"Class {job.Name} visits station {step.Station}, which the network has not.", nameof(job));
        var station = Network.Stations[number];
        var visit = visits[step.Station] = visits.GetValueOrDefault(step.Station) + 1;
        var name = FormattableString.Invariant($"{job.Name}/{step.Station}/{visit}");
        var next = position + 1 < job.Steps.Count ? _steps.Count + 1 : home;
        _steps.Add(new()
        {
            Service = Sampler.Of(step.Service), ServiceSalt = Key("service", name), PickSalt = Key("balancer", name),
            RouteSalt = Key("route", name), FirstReplica = _firstReplica[number], Replicas = station.Replicas, Station = number,
            Next = next, Follows = step.Next.Count == 0 ? next : -1, Home = home, FirstBranch = _branches.Count,
            Branches = step.Next.Count, Class = index, Balancer = station.Balancer,
            IsShared = station.Discipline == Discipline.ProcessorSharing, Blocks = station.WhenFull == WhenFull.Block,
        });
        AddBranches(step.Next, _steps.Count - 1 - position, job.Steps.Count);
    }

    private void AddBranches(EquatableList<Branch> branches, int first, int steps)
    {
        var sum = 0.0;
        foreach (var branch in branches)
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(branch.Probability);
            ArgumentOutOfRangeException.ThrowIfNegative(branch.Step);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(branch.Step, steps);
            sum += branch.Probability;
            ArgumentOutOfRangeException.ThrowIfGreaterThan(sum, 1 + 1e-9);
            _branches.Add(new(Bound(sum), first + branch.Step));
        }
    }

    // a sum within rounding of 1 is 1: nobody goes home by accident
    private static ulong Bound(double probability) =>
        probability > 1 - 1e-12 ? ulong.MaxValue : unchecked((ulong)(probability * (1UL << 53))) << 11;

    private ulong Key(string purpose, string entity) => StreamKey.Of(_key.Seed, _key.Replication, purpose, entity);
}
