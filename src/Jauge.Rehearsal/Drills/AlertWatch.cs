using Jauge.Rehearsal.Drills.Clients;
using Jauge.Rehearsal.Evidence;
using Jauge.Rehearsal.Parts.Monitoring;

namespace Jauge.Rehearsal.Drills;

/// <summary>Looks at the alerts while a load or a drill is played. What fires at its first look began before, and does not count.</summary>
/// <param name="alerts">Those that are raised now.</param>
/// <param name="clock">The load's, or the drill's.</param>
internal sealed class AlertWatch(Func<CancellationToken, Task<IReadOnlyList<RaisedAlert>>> alerts, DrillClock clock)
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(250);
    private readonly List<(string Name, string Component, TimeSpan From, TimeSpan? To)> _seen = [];
    private bool _hasLooked;

    /// <summary>Looks until it is cancelled, which is no failure.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                Note(await alerts(cancellation).ConfigureAwait(false));
            }
            catch (Exception silent) when (silent is HttpRequestException or OperationCanceledException)
            {
                // a busy Prometheus is asked again
            }

            await Task.Delay(Poll, clock.Time, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Those that began to fire after an instant, with their times since then.</summary>
    public IEnumerable<FiredAlert> Since(TimeSpan fault) =>
        _seen.Where(s => s.From >= fault).Select(s => new FiredAlert(s.Name, s.Component, s.From - fault, s.To - fault));

    private void Note(IReadOnlyList<RaisedAlert> raised)
    {
        var firing = raised.Where(a => a.IsFiring).Select(a => (a.Name, a.Component)).ToHashSet();
        for (var i = 0; i < _seen.Count; i++)
        {
            if (_seen[i].To is null && !firing.Remove((_seen[i].Name, _seen[i].Component))) _seen[i] = _seen[i] with { To = clock.Now };
        }

        var from = _hasLooked ? clock.Now : TimeSpan.MinValue;
        _seen.AddRange(firing.Select(f => (f.Name, f.Component, from, (TimeSpan?)null)));
        _hasLooked = true;
    }
}
