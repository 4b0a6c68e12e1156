using Jauge.Core;
using Jauge.Rehearsal.Drills.Clients;
using Jauge.Rehearsal.Loop;
using Jauge.Rehearsal.Running;

namespace Jauge.Rehearsal.Drills;

/// <summary>Looks at the replicas, and at what their policies decide, while a drill is played.</summary>
/// <param name="sight">Who is watched.</param>
/// <param name="clock">The drill's.</param>
internal sealed class ScalingWatch(ReplicaSight sight, DrillClock clock)
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(250);
    private readonly List<(TimeSpan At, IReadOnlyDictionary<string, int> Ready)> _counts = [];
    private readonly List<(TimeSpan At, TracedDecision Decision)> _decisions = [];
    private readonly int _first = sight.Trace.Decisions.Count;

    /// <summary>Looks until it is cancelled, which is no failure.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            Note();
            await Task.Delay(Poll, clock.Time, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        Note();
    }

    /// <summary>What became of the drilled component, and of those that changed meanwhile.</summary>
    public IEnumerable<ScalingCourse> Since(TimeSpan fault) =>
        sight.Pools.Select(p => Course(p.Key, fault)).Where(c => c.Component == sight.Component || c.Fewest != c.Most || c.Changes.Any());

    private void Note()
    {
        var now = clock.Now;
        _counts.Add((now, sight.Pools.ToDictionary(p => p.Key, p => p.Value.Ready, StringComparer.Ordinal)));
        _decisions.AddRange(sight.Trace.Decisions.Skip(_first + _decisions.Count).Select(d => (now, d)));
    }

    private ScalingCourse Course(string component, TimeSpan fault)
    {
        var before = _counts.LastOrDefault(c => c.At <= fault, _counts[0]).Ready[component];
        var since = _counts.Where(c => c.At >= fault).Select(c => (c.At, Ready: c.Ready[component]))
            .DefaultIfEmpty((At: fault, Ready: before)).ToList();
        var steps = _decisions.Where(d => d.Decision.Component == component)
            .Select(d => new ScalingStep(d.At - fault, d.Decision.Replicas, d.Decision.Proposed, d.Decision.Cause, d.Decision.Subject));
        var (fewest, most) = (since.Min(s => s.Ready), since.Max(s => s.Ready));
        return new(component, before, fewest, most, since[^1].Ready, sight.IsScaled(component), [.. steps])
        {
            FewerAfter = since.Where(s => s.Ready < before).Select(s => (TimeSpan?)(s.At - fault)).FirstOrDefault(),
            MoreAfter = since.Where(s => s.Ready > before).Select(s => (TimeSpan?)(s.At - fault)).FirstOrDefault(),
        };
    }
}
