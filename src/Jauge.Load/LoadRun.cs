using Jauge.Control;
using Jauge.Core;
using Jauge.Load.Engine;
using Jauge.Load.Plans;
using Jauge.Load.Results;
using Jauge.Load.Wires;

namespace Jauge.Load;

/// <summary>Plays plans of load against servers.</summary>
public static class LoadRun
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    /// <summary>Why a plan cannot be played on this machine: mistakes in it, hosts without address, too few files or ports.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>Errors, and warnings beside them; empty where all is well.</returns>
    public static IReadOnlyList<Diagnostic> Check(LoadPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        Prepare(plan, out var diagnostics);
        return diagnostics.Sorted();
    }

    /// <summary>Plays a plan to its end.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="observer">Is told of every interval on this thread; null: nobody watches.</param>
    /// <param name="clock">Null: the system's.</param>
    /// <param name="cancellation">Ends it soon, with the result so far.</param>
    /// <returns>What was found.</returns>
    /// <exception cref="LoadRefusedException"><see cref="Check"/> finds an error.</exception>
    public static LoadResult Run(
        LoadPlan plan, ILoadObserver? observer = null, TimeProvider? clock = null, CancellationToken cancellation = default) =>
        Run(plan, Reactors.Create, observer, clock, cancellation);

    internal static LoadResult Run(LoadPlan plan, Func<Reactor> reactor, ILoadObserver? observer, TimeProvider? clock,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var compiled = Prepare(plan, out var diagnostics);
        if (compiled is null) throw new LoadRefusedException([.. diagnostics.Sorted()]);
        compiled.Keeper = observer;
        var loops = Loops(compiled, reactor, new(clock ?? TimeProvider.System));
        try
        {
            return Play(plan, loops, observer, cancellation);
        }
        finally
        {
            foreach (var loop in loops) loop.Dispose();
        }
    }

    private static CompiledPlan? Prepare(LoadPlan plan, out DiagnosticBag diagnostics)
    {
        diagnostics = new();
        PlanChecks.Check(plan, diagnostics);
        if (diagnostics.HasErrors) return null;
        var targets = TargetResolver.Resolve(plan, diagnostics);
        MachineChecks.Check(plan, targets, diagnostics);
        return diagnostics.HasErrors ? null : new(plan, targets);
    }

    private static List<LoadLoop> Loops(CompiledPlan plan, Func<Reactor> reactor, LoopClock clock)
    {
        var most = plan.Plan.Connections.MaxConnections;
        var count = plan.Plan.Threads > 0 ? plan.Plan.Threads : Environment.ProcessorCount;
        if (most > 0) count = Math.Min(count, most);
        return [.. Enumerable.Range(0, count).Select(i => new LoadLoop(plan, Share(i, count, most), clock, reactor()))];
    }

    private static LoopShare Share(int index, int count, int most) =>
        new(index, count, most == 0 ? 0 : new LoopShare(index, count, 0).Of(most));

    private static LoadResult Play(LoadPlan plan, List<LoadLoop> loops, ILoadObserver? observer, CancellationToken cancellation)
    {
        var totals = new RunTotals(plan);
        using var registration = cancellation.Register(() => loops.ForEach(l => l.Stop()));
        var players = loops.Select(l => new LoopThread(l)).ToList();
        while (!players.TrueForAll(p => p.Join(Glance)))
            if (loops.TrueForAll(l => l.Handover.IsGiven)) Collect(loops, totals, observer);
        foreach (var player in players) player.Rethrow();
        CollectRest(loops, totals, observer);
        return Result(plan, loops, totals, cancellation.IsCancellationRequested);
    }

    private static void Collect(List<LoadLoop> loops, RunTotals totals, ILoadObserver? observer)
    {
        var to = 0L;
        foreach (var loop in loops)
        {
            var given = loop.Handover.Given;
            totals.Take(given.Measured, given.WarmUp, given.State);
            to = Math.Max(to, given.To);
            loop.Handover.Return();
        }

        totals.Close(TimeSpan.FromTicks(to / RunTime.Tick), observer);
    }

    private static void CollectRest(List<LoadLoop> loops, RunTotals totals, ILoadObserver? observer)
    {
        foreach (var loop in loops)
        {
            if (loop.Handover.IsGiven) totals.Take(loop.Handover.Given.Measured, loop.Handover.Given.WarmUp, default);
            var (measured, warmUp) = loop.Handover.Rest;
            totals.Take(measured, warmUp, default);
        }

        totals.Close(TimeSpan.FromTicks(loops.Max(l => l.Now) / RunTime.Tick), observer);
    }

    private static LoadResult Result(LoadPlan plan, List<LoadLoop> loops, RunTotals totals, bool wasCancelled)
    {
        var unfinished = loops.Select(l => l.Unfinished).Aggregate((a, b) => [.. a.Zip(b, (x, y) => x + y)]);
        var stopped = TimeSpan.FromTicks(loops.Max(l => l.Stopped) / RunTime.Tick);
        var result = new LoadResult
        {
            Measured = stopped > plan.WarmUp ? stopped - plan.WarmUp : TimeSpan.Zero,
            WasCancelled = wasCancelled,
            IsClosedLoop = plan.Users is not null,
            Requests = totals.Requests(unfinished),
            Journeys = totals.Journeys(),
            Lateness = totals.Total.Lateness,
            Connections = ConnectionTotals.Of(loops.Select(l => l.Connections)),
            Timeline = totals.Timeline,
            Asked = totals.Total.Asked,
            ProcessorTime = new(loops.Sum(l => l.ProcessorTime.Ticks)),
        };
        return result with { Warnings = [.. RunWarnings.Of(plan, result)] };
    }
}
