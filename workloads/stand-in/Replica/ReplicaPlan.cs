using Jauge.Control.Random;
using Jauge.Replica.Metrics;
using Jauge.Roles;
using Jauge.StandIn.Calls;
using Jauge.StandIn.Work;

namespace Jauge.StandIn.Replica;

/// <summary>A role made ready for one replica: its random draws are its own, its calls know whom they reach.</summary>
internal sealed class ReplicaPlan
{
    private readonly ReplicaRole _role;
    private readonly string _replica;
    private readonly TimeProvider _clock;
    private readonly Dictionary<string, ICallee> _callees;
    private readonly Histogram _durations;
    private readonly Counter _failures;

    internal ReplicaPlan(ReplicaRole role, string replica, Callees callees, MetricsPage metrics, TimeProvider clock)
    {
        (_role, _replica, _clock) = (role, replica, clock);
        _callees = role.Dependencies.ToDictionary(d => d.Name, callees.Of, StringComparer.Ordinal);
        _durations = metrics.AddLatency("call_duration_seconds", "One attempt of a call, its wait for a connection included.", "call");
        _failures = metrics.AddCounter("call_failures_total", "Attempts that failed.", "call");
        Operations = role.Operations.ToDictionary(o => (o.Method, o.Path), Plan);
        StartsIn = DrawnTime.Of(role.StartsIn, Key("start", ""))?.Nanoseconds() ?? 0;
    }

    /// <summary>What it can be asked, by method and path.</summary>
    internal IReadOnlyDictionary<(string Method, string Path), OperationPlan> Operations { get; }

    internal IEnumerable<ICallee> Callees => _callees.Values;

    /// <summary>Nanoseconds from the start of the process to its first request.</summary>
    internal long StartsIn { get; }

    private OperationPlan Plan(OperationRole role) => new()
    {
        Role = role, Calls = [.. role.Calls.Select(Plan)],
        Cpu = DrawnTime.Of(role.Cpu, Key("cpu", role.Name)), Delay = DrawnTime.Of(role.Delay, Key("delay", role.Name)),
    };

    private CallPlan Plan(CallRole role) => new()
    {
        Role = role, Callee = _callees[role.To], Miss = [.. role.Miss.Select(Plan)],
        Takes = DrawnTime.Of(role.Takes, Key("takes", role.Name)),
        Draws = new(Key("choice", role.Name)), Guard = new(role, Key("retry", role.Name), _clock),
        Durations = _durations, Failures = _failures,
    };

    private ulong Key(string purpose, string entity) => StreamKey.Of(_role.Seed, 0, purpose, $"{_role.Component}/{_replica}/{entity}");
}
