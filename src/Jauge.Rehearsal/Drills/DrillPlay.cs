using Jauge.Core;
using Jauge.Rehearsal.Drills.Clients;

namespace Jauge.Rehearsal.Drills;

/// <summary>One drill while it is played.</summary>
/// <param name="drill">Which.</param>
/// <param name="witnesses">Who see it.</param>
/// <param name="clock">Since its start.</param>
internal sealed class DrillPlay(Drill drill, IReadOnlyList<DrillWitness> witnesses, DrillClock clock)
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);
    private readonly List<DrillStep> _steps = [];
    private bool _broken;

    public Drill Drill => drill;

    public IReadOnlyList<DrillWitness> Witnesses => witnesses;

    public DrillClock Clock => clock;

    public IReadOnlyList<DrillStep> Steps => _steps;

    public string Hit { get; private set; } = "";

    public TimeSpan FaultAt { get; private set; }

    public TimeSpan HealedAt { get; private set; }

    private DrillTimings Timings => drill.Timings;

    /// <summary>What is usual; then the fault, until the system has recovered or the time is up.</summary>
    public async Task BreakAsync(CancellationToken cancellation)
    {
        await WaitAsync(() => false, Timings.Baseline, cancellation).ConfigureAwait(false);
        foreach (var before in witnesses.Select(w => w.Load.Since(TimeSpan.Zero)).Where(b => b.All(o => o.Failure is not null)))
            throw new RehearsalException(DrillDiagnostics.NeverWorked(drill.Name, before.Count == 0 ? "no answer" : before[0].Failure!));
        (FaultAt, _broken) = (clock.Now, true);
        Hit = await drill.Fault.InjectAsync(cancellation).ConfigureAwait(false);
        Note(FaultAt, new($"{drill.Fault.Title.English} ({Hit})", $"{drill.Fault.Title.French} ({Hit})"));
        await WaitAsync(() => false, FaultAt + Timings.Fault, cancellation).ConfigureAwait(false);
        if (drill.Enough is { } enough) await WaitAsync(enough, FaultAt + Timings.Limit, cancellation).ConfigureAwait(false);
        if (drill.Fault.SystemRecovers) await WaitAsync(IsSteady, FaultAt + Timings.Limit, cancellation).ConfigureAwait(false);
    }

    /// <summary>Heals what was broken; does nothing where nothing was.</summary>
    public async Task HealAsync(CancellationToken cancellation)
    {
        HealedAt = clock.Now;
        if (!_broken) return;
        await drill.Fault.HealAsync(cancellation).ConfigureAwait(false);
        Note(HealedAt, new("the fault is healed", "la panne est réparée"));
    }

    /// <summary>Waits until clients are served again and the system is whole.</summary>
    public async Task WatchHealedAsync(CancellationToken cancellation)
    {
        await WaitAsync(() => clock.Now > HealedAt + Timings.Steady && IsSteady(), HealedAt + Timings.Limit,
            cancellation).ConfigureAwait(false);
        if (drill.Whole is null) return;
        await drill.Whole(cancellation).ConfigureAwait(false);
        Note(clock.Now, new("the system is whole again", "le système est de nouveau entier"));
    }

    private bool IsSteady() => witnesses.All(w => w.IsAside || w.IsSteady(Timings.Steady));

    private void Note(TimeSpan at, Text what) => _steps.Add(new(at, what));

    private async Task WaitAsync(Func<bool> condition, TimeSpan until, CancellationToken cancellation)
    {
        while (!condition() && clock.Now < until)
            await Task.Delay(Poll, clock.Time, cancellation).ConfigureAwait(false);
    }
}
