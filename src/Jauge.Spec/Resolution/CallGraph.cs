using Jauge.Core;
using Jauge.Spec.Model;

namespace Jauge.Spec.Resolution;

/// <summary>Who calls whom, and how often, for an average request.</summary>
/// <remarks>Counts are expectations: shares × times × the share of cache misses on the way.</remarks>
public sealed class CallGraph
{
    /// <summary>Beyond any system: a file that asks for more gets this, and no product of counts overflows.</summary>
    private const decimal MostVisits = 1_000_000_000_000;

    private readonly IReadOnlyDictionary<string, DeliversSpec> _queues = new Dictionary<string, DeliversSpec>();
    private readonly Dictionary<string, decimal> _visits = new(StringComparer.Ordinal);
    private readonly HashSet<(string Caller, string Callee)> _edges = [];
    private readonly HashSet<string> _awaited = new(StringComparer.Ordinal);

    /// <summary>Builds the graph of a system's request classes.</summary>
    /// <param name="requests">The classes.</param>
    /// <param name="queues">Components that deliver messages: nobody waits for what is called below them.</param>
    public CallGraph(EquatableMap<RequestSpec> requests, IReadOnlyDictionary<string, DeliversSpec>? queues = null)
    {
        ArgumentNullException.ThrowIfNull(requests);
        _queues = queues ?? _queues;
        foreach (var request in requests.Values)
            foreach (var entry in request.At.Keys.Take(1))
            {
                var share = Math.Min(request.Share?.Value ?? 1, MostVisits);
                if (request.Offload is { At: { } edge }) Pass(edge, entry, share);
                share *= 1 - Math.Min(request.Offload?.Share.Value ?? 0, 1);
                Visit(entry, share, awaited: true);
                foreach (var call in request.Calls) Follow(entry, call, share, awaited: true);
            }
    }

    /// <summary>Calls between two components, each pair once.</summary>
    public IEnumerable<(string Caller, string Callee)> Edges => _edges.Order();

    /// <summary>Components that some request cannot do without.</summary>
    public IEnumerable<string> Awaited => _awaited.Order(StringComparer.Ordinal);

    /// <summary>How often an average request comes to a component; 0 when none does.</summary>
    public decimal VisitsPerRequest(string component) => _visits.GetValueOrDefault(component);

    /// <summary>Components that call this one.</summary>
    public IEnumerable<string> CallersOf(string component) => Edges.Where(e => e.Callee == component).Select(e => e.Caller);

    private void Follow(string caller, CallSpec call, decimal perRequest, bool awaited)
    {
        var visits = Math.Min(perRequest, MostVisits) * Math.Min(call.Times ?? 1, MostVisits);
        var waits = awaited && call.Mode != CallMode.Asynchronous && call.Optional != true;
        _edges.Add((caller, call.To));
        Visit(call.To, visits, waits);
        Below(call, visits, waits);
        var misses = visits * Math.Max(0, 1 - (call.Hit?.Value ?? 0));
        foreach (var inner in call.Miss) Follow(caller, inner, misses, waits);
    }

    // what a queue delivers is worked on when nobody waits any more
    private void Below(CallSpec call, decimal visits, bool waits)
    {
        _queues.TryGetValue(call.To, out var queue);
        foreach (var inner in call.Calls) Follow(call.To, inner, visits, waits && queue is null);
        if (call.Calls.Count > 0 || queue?.To is not { } consumer) return;
        _edges.Add((call.To, consumer));
        Visit(consumer, visits, awaited: false);
    }

    private void Pass(string edge, string entry, decimal share)
    {
        _edges.Add((edge, entry));
        Visit(edge, share, awaited: true);
    }

    private void Visit(string component, decimal visits, bool awaited)
    {
        _visits[component] = Math.Min(_visits.GetValueOrDefault(component) + visits, MostVisits);
        if (awaited) _awaited.Add(component);
    }
}
