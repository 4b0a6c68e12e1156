using Jauge.Control.Resilience;
using Jauge.Core;
using Jauge.Spec.Model;

namespace Jauge.Dynamics;

/// <summary>Flattens call trees into rows.</summary>
/// <param name="stations">Index of a component by name.</param>
/// <param name="timeouts">Longest time that a component gives a request; zero: none.</param>
/// <param name="roles">What a called component is beside a place that takes time.</param>
/// <param name="limits">Takes what is left out.</param>
internal sealed partial class CallBuilder(Func<string, int> stations, Func<int, TimeSpan> timeouts, CalleeRoles roles, LimitList limits)
{
    private readonly List<CallModel> _rows = [];
    private readonly Dictionary<string, int> _paths = new(StringComparer.Ordinal);

    internal EquatableList<CallModel> Rows => [.. _rows];

    /// <summary>Row of the call that begins a request.</summary>
    internal int Root(string name, RequestSpec request)
    {
        var (entry, time) = request.At.First();
        if (request.At.Count > 1) limits.OtherEntries(name);
        var station = stations(entry);
        var (edge, above) = request.Offload is { } offload ? (Edge(name, offload), Path(name, "edge?")) : (-1, name);
        var path = Path(above, entry);
        var origin = Add(new()
        {
            Path = path, Station = station, Time = time, Timeout = timeouts(station), Calls = Calls(path, request.Calls),
        });
        return edge < 0 ? origin : Add(new() { Path = above, Hit = (double)request.Offload!.Share.Value, Calls = [edge, origin] });
    }

    private EquatableList<int> Calls(string path, EquatableList<CallSpec> calls) => [.. calls.Select(call => Call(path, call))];

    private int Call(string caller, CallSpec spec)
    {
        if (spec.Miss.Count == 0) return Visit(caller, spec);
        var path = Path(caller, $"{spec.To}?");
        var alone = spec with { Mode = null, Times = null, Optional = null };
        return Add(Counted(spec, new() { Path = path, Mode = spec.Mode ?? CallMode.Sequential, IsOptional = spec.Optional ?? false }) with
        {
            Hit = (double)(spec.Hit?.Value ?? 0), Calls = [Visit(path, alone), .. Calls(path, spec.Miss)],
            WarmCache = roles.Warms(spec.To) ? stations(spec.To) : -1,
        });
    }

    private int Visit(string caller, CallSpec spec)
    {
        if (spec.Takes is null) limits.MissingTime(spec.To);
        var station = roles.StationOf(spec);
        var path = Path(caller, spec.To);
        if (roles.QueueAt(spec.To) is { } queue) return Message(path, station, spec, queue);
        return Add(Counted(spec, new()
        {
            Lock = Lock(spec), Writes = spec.Reads != true && roles.HasReaders(spec.To),
            Path = path, Station = station, Mode = spec.Mode ?? CallMode.Sequential, IsOptional = spec.Optional ?? false,
            Time = spec.Takes ?? new ConstantDistribution(TimeSpan.Zero), Calls = Calls(path, spec.Calls), Retries = spec.Retries ?? 0,
            Retry = Retry(spec),
            Timeout = Shorter(spec.Timeout ?? TimeSpan.Zero, timeouts(station)), Breaker = Breaker(spec.Breaker),
            Bulkhead = spec.Bulkhead ?? 0,
        }));
    }

    private static CallModel Counted(CallSpec spec, CallModel call)
    {
        var times = spec.Times ?? 1;
        var whole = (int)Math.Min(Math.Floor(times), int.MaxValue);
        return call with { Times = whole, Fraction = (double)(times - whole) };
    }

    private static TimeSpan Shorter(TimeSpan a, TimeSpan b) => a == TimeSpan.Zero ? b : b == TimeSpan.Zero || a < b ? a : b;

    private static RetryOptions? Retry(CallSpec spec) => spec.Retries is not > 0 || (spec.Backoff is null && spec.RetryBudget is null)
        ? null
        : new() { MaxRetries = spec.Retries.Value, Backoff = Backoff(spec.Backoff), Budget = Budget(spec.RetryBudget) };

    private static BackoffOptions Backoff(BackoffSpec? spec)
    {
        if (spec is null) return new() { Base = TimeSpan.Zero, Cap = TimeSpan.Zero, Jitter = Jitter.None };
        var usual = new BackoffOptions();
        return new()
        {
            Base = spec.First, Factor = (double?)spec.Factor ?? usual.Factor, Cap = spec.Most ?? usual.Cap, Jitter = spec.Jitter switch
            {
                JitterKind.Equal => Jitter.Equal,
                JitterKind.Decorrelated => Jitter.Decorrelated,
                JitterKind.None => Jitter.None,
                _ => Jitter.Full,
            },
        };
    }

    private static RetryBudgetOptions? Budget(RetryBudgetSpec? spec)
    {
        if (spec is null) return null;
        var usual = new RetryBudgetOptions();
        return new()
        {
            RetriesPerRequest = (double)spec.Share.Value,
            MinRetriesPerSecond = (double?)spec.AtLeast?.PerSecond ?? usual.MinRetriesPerSecond,
            TimeToLive = spec.Over ?? usual.TimeToLive,
        };
    }

    private static CircuitBreakerOptions? Breaker(BreakerSpec? spec)
    {
        if (spec is null) return null;
        var usual = new CircuitBreakerOptions();
        return new()
        {
            FailureRatio = (double?)spec.Failures?.Value ?? usual.FailureRatio, SamplingDuration = spec.Over ?? usual.SamplingDuration,
            MinThroughput = spec.Minimum ?? usual.MinThroughput, BreakDuration = spec.Open ?? usual.BreakDuration,
        };
    }

    private int Add(CallModel row)
    {
        _rows.Add(row);
        return _rows.Count - 1;
    }

    // the same name twice below one caller makes two paths
    private string Path(string above, string name)
    {
        var path = $"{above}/{name}";
        var count = _paths[path] = _paths.GetValueOrDefault(path) + 1;
        return count == 1 ? path : $"{path}#{count}";
    }
}
