using Jauge.Simulation.Engine;

namespace Jauge.Simulation.Analysis;

/// <summary>The times of a period's requests: its states in order of their mean answer, cut into groups of which one state each is
/// played.</summary>
internal sealed class MonthTimes
{
    private const int Halvings = 60;
    private const double LongestSeconds = 1e6;
    private const double ByRequests = 0.8;          // the rest by time, so that hours with few requests have a state of their own

    // by share of requests and time, finer where the slow ones are
    private static readonly double[] Cuts = [0.15, 0.35, 0.55, 0.7, 0.8, 0.88, 0.94, 0.97, 0.985, 0.995, 1];
    private readonly List<Group> _groups = [];
    private readonly double _requests;
    private readonly PlayedEvent? _event;
    private readonly double _eventRequests;

    /// <param name="model">The system.</param>
    /// <param name="states">In order of their mean answer.</param>
    /// <param name="played">What the event engine has played of the period as it comes; null: nothing.</param>
    /// <param name="requests">Requests to play, all groups together.</param>
    /// <param name="seed">Of their chance.</param>
    /// <param name="cancellation">Ends it.</param>
    internal MonthTimes(FlowModel model, IReadOnlyList<MonthState> states, PlayedEvent? played, int requests, long seed,
        CancellationToken cancellation)
    {
        (_requests, _event, _eventRequests) = (states.Sum(s => s.Requests), played, played is null ? 0 : played.Requests * played.Weight);
        var groups = Cut(states);
        var ofGroups = Statistics.Replications.Run(groups.Count, Environment.ProcessorCount,
            i => PlayedState.Of(model, groups[i].Middle, requests / groups.Count, new RunKey(seed, i), cancellation), cancellation);
        for (var i = 0; i < groups.Count; i++) _groups.Add(groups[i] with { Played = ofGroups[i] });
        Played = (groups.Count > 0 ? requests : 0) + (int)((played?.Requests ?? 0) * Runs);
    }

    /// <summary>Requests that were played, event by event.</summary>
    internal int Played { get; }

    private int Runs => _event?.Replications ?? 1;

    /// <summary>Mean time, in seconds.</summary>
    internal double Mean =>
        Enumerable.Range(0, Runs).Average(r => Weighted(g => (g.Played!.Mean * g.Middle.Stretch) + g.Middle.Delay, e => e.Mean(r)));

    /// <summary>Share of the requests that is not served.</summary>
    internal double Failed => Weighted(g => g.Played!.Failed, e => e.Failed);

    /// <summary>The time that a share of the requests stays below, in seconds; of an event that was played, on average over its
    /// replications, as a run has it.</summary>
    internal double Quantile(double probability) =>
        _groups.Count == 0 && _event is null ? double.NaN : Enumerable.Range(0, Runs).Average(r => Quantile(probability, r));

    private double Quantile(double probability, int run)
    {
        var (low, high) = (0.0, LongestSeconds);
        for (var i = 0; i < Halvings; i++)
        {
            var middle = i < Halvings / 2 ? Math.Sqrt(Math.Max(low, 1e-9) * high) : (low + high) / 2;
            if (Weighted(g => g.Played!.UpTo(Math.Max(0, middle - g.Middle.Delay) / g.Middle.Stretch),
                e => e.UpTo(run, middle)) < probability) low = middle;
            else high = middle;
        }

        return high;
    }

    /// <summary>A time of a state, in seconds, between those of the two groups whose answers lie around its own.</summary>
    internal double TimeAt(MonthState state, Func<PlayedState, double> time) => (At(state, time) * state.Stretch) + state.Delay;

    /// <summary>A figure of a state, likewise.</summary>
    internal double At(MonthState state, Func<PlayedState, double> figure)
    {
        var above = _groups.FindIndex(g => g.Middle.Slowness >= state.Slowness);
        var last = _groups[above < 0 ? ^1 : above];
        if (above <= 0) return figure(last.Played!);
        var before = _groups[above - 1];
        var gap = last.Middle.Slowness - before.Middle.Slowness;
        var share = gap > 0 ? (state.Slowness - before.Middle.Slowness) / gap : 1;
        return figure(before.Played!) + (share * (figure(last.Played!) - figure(before.Played!)));
    }

    private double Weighted(Func<Group, double> figure, Func<PlayedEvent, double> played) =>
        (_groups.Sum(g => g.Requests * figure(g)) + (_event is null ? 0
            : _eventRequests * played(_event))) / Math.Max(_requests + _eventRequests, double.Epsilon);

    private List<Group> Cut(IReadOnlyList<MonthState> states)
    {
        var (groups, from, seen, seconds) = (new List<Group>(), 0, 0.0, states.Sum(s => s.Seconds));
        for (var (i, cut) = (0, 0); i < states.Count; i++)
        {
            seen += (ByRequests * states[i].Requests / _requests) + ((1 - ByRequests) * states[i].Seconds / seconds);
            if (i < states.Count - 1 && seen < Cuts[cut]) continue;
            groups.Add(GroupOf(states, from, i));
            from = i + 1;
            while (cut < Cuts.Length - 1 && seen >= Cuts[cut]) cut++;
        }

        return groups;
    }

    private static Group GroupOf(IReadOnlyList<MonthState> states, int from, int to)
    {
        var (all, half) = (0.0, 0.0);
        for (var i = from; i <= to; i++) all += states[i].Requests;
        var middle = from;
        while (middle < to && (half += states[middle].Requests) < all / 2) middle++;
        return new(states[middle], all, null);
    }

    private sealed record Group(MonthState Middle, double Requests, PlayedState? Played);
}
