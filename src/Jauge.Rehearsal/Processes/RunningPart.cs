using Jauge.Core;

namespace Jauge.Rehearsal.Processes;

/// <summary>A part that was started. Thread-safe.</summary>
public sealed class RunningPart
{
    private static readonly TimeSpan DeathLimit = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan FreezeLimit = TimeSpan.FromSeconds(5);
    private readonly PartBody _body;
    private readonly TimeProvider _clock;
    private volatile bool _asked;
    private volatile bool _killed;
    private volatile bool _ready;
    private volatile bool _frozen;

    internal RunningPart(PartSpec spec, PartBody body, LogTail log, TimeProvider clock)
    {
        (Spec, _body, Log, _clock) = (spec, body, log, clock);
        StartedAt = clock.GetUtcNow();
        Exited = WatchAsync();
    }

    /// <summary>What was asked for.</summary>
    public PartSpec Spec { get; }

    /// <summary>As in the specification.</summary>
    public string Name => Spec.Name;

    /// <summary>The machine that it stands on.</summary>
    public string Machine => Spec.Machine ?? Spec.Name;

    /// <summary>The program's process, as this machine numbers it (inside its namespace it is 1); 0 until it is known.</summary>
    public int Pid { get; private set; }

    /// <summary>What it writes.</summary>
    public LogTail Log { get; }

    /// <summary>When it was started.</summary>
    public DateTimeOffset StartedAt { get; }

    /// <summary>From its start until it answered; null before.</summary>
    public TimeSpan? ReadyAfter { get; private set; }

    /// <summary>False where limits were asked for and this machine cannot hold the part to them.</summary>
    public required bool HeldToLimits { get; init; }

    /// <summary>Done when every process of the part has ended, for whatever reason. Never fails.</summary>
    public Task<PartExit> Exited { get; }

    /// <summary>What it does now.</summary>
    public PartState State => this switch
    {
        { Exited.IsCompleted: true } => PartState.Ended,
        { _frozen: true } => PartState.Frozen,
        { _ready: true } => PartState.Ready,
        _ => PartState.Starting,
    };

    /// <summary>The processes of the part that live now, the program first.</summary>
    public IReadOnlyList<int> Processes() => Pid == 0 ? [] : [.. ProcessTable.SameNamespace(Pid).Where(ProcessTable.IsAlive)];

    /// <summary>The machine's crash: every process ends at once, without a word. Does nothing to a part that has ended.</summary>
    /// <exception cref="TimeoutException">The kernel did not end it within 15 s, as when its disk hangs.</exception>
    public async Task<PartExit> KillAsync()
    {
        _asked = true;
        KillNow();
        return await EndedAsync().ConfigureAwait(false);
    }

    /// <summary>The machine hangs: every process stops where it stands and keeps its memory, locks and connections. The kernel still
    /// accepts connections for it, as it does for a hung program.</summary>
    public async Task FreezeAsync()
    {
        _frozen = true;
        if (!_body.Group.Freeze(true)) SignalAll(Native.Stop);
        else await UntilAsync(() => _body.Group.IsFrozen || Exited.IsCompleted, FreezeLimit).ConfigureAwait(false);
    }

    /// <summary>A hung machine goes on, with whatever it believed before.</summary>
    public async Task ResumeAsync()
    {
        _frozen = false;
        if (!_body.Group.Freeze(false)) SignalAll(Native.Continue);
        else await UntilAsync(() => !_body.Group.IsFrozen || Exited.IsCompleted, FreezeLimit).ConfigureAwait(false);
    }

    /// <summary>Changes what it may use while it runs; null lifts the limits.</summary>
    /// <returns>False where this machine cannot hold it to them.</returns>
    public bool Limit(PartLimits? limits) => _body.Group.Limit(limits);

    /// <summary>Slows the disk for this part alone, or lets it go; what it writes to memory and never forces out is not slowed.</summary>
    /// <param name="throttle">Null for the disk's own speed.</param>
    /// <returns>False where this machine cannot.</returns>
    public bool SlowDisk(DiskThrottle? throttle) => _body.Device is { } device && _body.Group.Disk(device, throttle);

    /// <summary>What it has used; null where no control group counts it.</summary>
    public PartUsage? Usage() => _body.Group.Usage();

    /// <summary>Asks the program to end as its specification says, and kills it after the limit. A frozen part is resumed first.</summary>
    /// <returns>How it ended; signal 9 where it had to be killed.</returns>
    public async Task<PartExit> StopAsync()
    {
        if (_frozen) await ResumeAsync().ConfigureAwait(false);
        _asked = true;
        Native.Signal(Pid, (int)Spec.Stop.Signal);
        return await WithinAsync(Spec.Stop.Limit).ConfigureAwait(false) ?? await KillAsync().ConfigureAwait(false);
    }

    /// <summary>Sends one signal to the program, such as the one that makes it read its settings again.</summary>
    /// <param name="number">Linux' number of the signal.</param>
    /// <returns>False when the program has ended.</returns>
    public bool Signal(int number) => Native.Signal(Pid, number);

    /// <summary>Waits until the program itself is known: with a namespace it is the one child of <c>unshare</c>.</summary>
    internal async Task FindProgramAsync(CancellationToken cancellation)
    {
        while (!Exited.IsCompleted && (Pid = _body.FindProgram()) == 0)
            await Task.Delay(Moment, _clock, cancellation).ConfigureAwait(false);
    }

    internal void MarkReady()
    {
        ReadyAfter = _clock.GetUtcNow() - StartedAt;
        _ready = true;
    }

    private void KillNow()
    {
        if (Exited.IsCompleted) return;
        _killed = true;
        _body.Kill(Pid);
        // A frozen group dies only when it thaws, where signals froze it and not the kernel's freezer.
        if (_frozen) _body.Group.Freeze(false);
    }

    private async Task<PartExit> EndedAsync() => await WithinAsync(DeathLimit).ConfigureAwait(false)
        ?? throw new TimeoutException($"{Name} (process {Pid}) did not end when it was killed");

    private async Task<PartExit?> WithinAsync(TimeSpan limit)
    {
        try
        {
            return await Exited.WaitAsync(limit, _clock).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    // Twice: a process that was being forked while the first round went through is met by the second one.
    private void SignalAll(int signal)
    {
        for (var round = 0; round < 2; round++)
        {
            foreach (var pid in Processes())
                Native.Signal(pid, signal);
        }
    }

    private async Task<bool> UntilAsync(Func<bool> condition, TimeSpan limit)
    {
        var until = _clock.GetUtcNow() + limit;
        while (!condition() && _clock.GetUtcNow() < until)
            await Task.Delay(Moment, _clock).ConfigureAwait(false);
        return condition();
    }

    private async Task<PartExit> WatchAsync()
    {
        var program = _body.Outer;
        await program.WaitForExitAsync().ConfigureAwait(false);
        if (_body.IsDirect) await UntilAsync(() => !_killed || !_body.Group.IsPopulated, DeathLimit).ConfigureAwait(false);
        PartExit exit = new(Code(program.ExitCode), _clock.GetUtcNow(), _asked, RanOut());
        program.Dispose();
        return exit;
    }

    private bool RanOut() => Spec.Limits?.Memory is not null && Usage() is { OutOfMemoryKills: > 0 };

    private int Code(int reported) => reported != 1 || !Log.EndsBySignal() ? reported
        : _killed ? PartExit.UnknownSignal + Native.Kill : PartExit.UnknownSignal;
}
