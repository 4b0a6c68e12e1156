using Jauge.Core;
using Jauge.Simulation;
using Jauge.Simulation.Verdicts;
using Jauge.Sizing.Search;

namespace Jauge.Sizing.Judging;

/// <summary>Plays shapes on common random numbers: shortly at first, where a clear failure shows, and at length what is left.</summary>
internal sealed class PlayJudge(SizingOptions options, CancellationToken cancellation)
{
    private const double Clearly = 0.25;
    private const double ClearlyLess = 0.1;
    private readonly Dictionary<string, SimulationResult> _confirmed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SimulationResult> _screened = new(StringComparer.Ordinal);

    /// <summary>Events played.</summary>
    internal long Events { get; private set; }

    /// <summary>Shapes that were played, those that serve the load alike counted once.</summary>
    internal int Played => _confirmed.Keys.Union(_screened.Keys).Count();

    /// <summary>The long play of a shape.</summary>
    internal SimulationResult Confirm(Shape shape) => Play(_confirmed, shape, options.ConfirmBudget);

    /// <summary>Why the shape does not do; null: it keeps everything.</summary>
    internal Refusal? Refute(Shape shape, Targets targets)
    {
        if (!_confirmed.ContainsKey(shape.LoadKey) && options.ScreenBudget < options.ConfirmBudget)
        {
            var screened = Play(_screened, shape, options.ScreenBudget);
            if (screened.Part is null) _confirmed[shape.LoadKey] = screened;
            else if (screened.Promises.FirstOrDefault(p => targets.Ask(p.Path) && IsClearlyBroken(p)) is { } broken)
                return Of(broken, screened);
        }

        var confirmed = Confirm(shape);
        return confirmed.Promises.FirstOrDefault(p => targets.Ask(p.Path) && p.State is VerdictState.NotKept or VerdictState.Undecided
            && targets.Ask(p.Path)) is { } missed
            ? Of(missed, confirmed) : null;
    }

    private SimulationResult Play(Dictionary<string, SimulationResult> known, Shape shape, long budget)
    {
        if (known.TryGetValue(shape.LoadKey, out var played)) return played;
        cancellation.ThrowIfCancellationRequested();
        var result = SystemSimulation.Preview(shape.Deployment,
            new() { Seed = options.Seed, EventBudget = budget, Threads = options.Threads }, cancellation);
        Events += result.Events;
        return known[shape.LoadKey] = result;
    }

    // a short play may begin in the ramp: only what misses by far is taken at its word
    private static bool IsClearlyBroken(SimulatedPromise promise)
    {
        if (promise is not { State: VerdictState.NotKept, Target: { } target, Measured: { } measured }) return false;
        if (!promise.IsAtLeast) return measured.Low > target * (1 + Clearly);
        return promise.Path == "promises.availability" ? 1 - measured.High > (1 - target) * (1 + Clearly) * 2
            : measured.High < target * (1 - ClearlyLess);
    }

    private static Refusal Of(SimulatedPromise promise, SimulationResult result)
    {
        var figure = promise.Shown ?? new("not measured", "non mesuré");
        var open = promise.State == VerdictState.Undecided ? new Text(", undecided", ", non tranché") : new Text("", "");
        var part = result.Part is { } played ? new Text($" ({played.Sentence.English})", $" ({played.Sentence.French})") : new Text("", "");
        return new(Evidence.Simulation, promise.Path,
            new($"{promise.Title.English}: {figure.English}, {promise.Stated.English} promised{open.English}{part.English}.",
            $"{promise.Title.French} : {figure.French}, {promise.Stated.French} promis{open.French}{part.French}."));
    }
}
