using Jauge.Rehearsal.Loop;

namespace Jauge.Rehearsal.Tests.Loop;

/// <summary>Replicas that are ready after a while and as busy as a function of time says.</summary>
internal sealed class FakePool(ManualClock clock, Func<TimeSpan, double> busyCores, TimeSpan startsIn, int replicas) : IReplicaPool
{
    private readonly DateTimeOffset _start = clock.GetUtcNow();
    private readonly List<(string Name, DateTimeOffset StartedAt)> _all =
        [.. Enumerable.Range(1, replicas).Select(i => ($"r-{i}", clock.GetUtcNow() - TimeSpan.FromMinutes(2)))];
    private int _started = replicas;
    private readonly Dictionary<string, TimeSpan> _cpu = [];
    private readonly Dictionary<string, double> _requests = [];
    private double _arrived;
    private DateTimeOffset _readAt = clock.GetUtcNow();

    internal List<int> Asked { get; } = [];

    public Task<PoolReading> ReadAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var busy = busyCores(now - _start);
        _arrived += busy * 100 * (now - _readAt).TotalSeconds;
        foreach (var (name, _) in _all)
            _requests[name] = _requests.GetValueOrDefault(name) + (busy * 100 / _all.Count * (now - _readAt).TotalSeconds);
        foreach (var (name, _) in _all) _cpu[name] = _cpu.GetValueOrDefault(name) + (busy / _all.Count * (now - _readAt));
        _readAt = now;
        var replicas = _all.Select(r =>
            new ReplicaReading(r.Name, now >= r.StartedAt + startsIn ? ReplicaLife.Ready : ReplicaLife.Starting, r.StartedAt,
            now >= r.StartedAt + startsIn ? r.StartedAt + startsIn : null, _cpu[r.Name], (long)_requests[r.Name]));
        return Task.FromResult(new PoolReading([.. replicas], (long)(busy * 20), 0, (long)_arrived));
    }

    public void Ask(int replicas)
    {
        Asked.Add(replicas);
        while (_all.Count < replicas) _all.Add(($"r-{++_started}", clock.GetUtcNow()));
        while (_all.Count > replicas) _all.RemoveAt(_all.Count - 1);
    }
}
