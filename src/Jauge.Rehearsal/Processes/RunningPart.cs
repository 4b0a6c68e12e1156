using System.Diagnostics;

namespace Jauge.Rehearsal.Processes;

/// <summary>A part that was started. Thread-safe.</summary>
public sealed class RunningPart
{
    private static readonly TimeSpan DeathLimit = TimeSpan.FromSeconds(15);
    private readonly Process _outer;
    private readonly TimeProvider _clock;
    private readonly IsolationMode _mode;
    private volatile bool _asked;
    private volatile bool _killed;
    private volatile bool _ready;
    private volatile bool _frozen;

    internal RunningPart(PartSpec spec, Process outer, LogTail log, IsolationMode mode, TimeProvider clock)
    {
        (Spec, _outer, Log, _mode, _clock) = (spec, outer, log, mode, clock);
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
    public Task FreezeAsync()
    {
        _frozen = true;
        return SignalAllAsync(Native.Stop);
    }

    /// <summary>A hung machine goes on, with whatever it believed before.</summary>
    public Task ResumeAsync()
    {
        _frozen = false;
        return SignalAllAsync(Native.Continue);
    }

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
        var direct = _mode == IsolationMode.None || !Spec.OwnNamespace;
        while (Pid == 0 && !Exited.IsCompleted)
        {
            Pid = direct ? _outer.Id : ProcessTable.Children(_outer.Id).FirstOrDefault();
            if (Pid == 0) await Task.Delay(TimeSpan.FromMilliseconds(2), _clock, cancellation).ConfigureAwait(false);
        }
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
        if (_mode == IsolationMode.None || !Spec.OwnNamespace)
            foreach (var pid in ProcessTable.Descendants(_outer.Id))
                Native.Signal(pid, Native.Kill);
        else if (!Native.Signal(Pid, Native.Kill))
            Native.Signal(_outer.Id, Native.Kill);
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
    private Task SignalAllAsync(int signal)
    {
        for (var round = 0; round < 2; round++)
        {
            foreach (var pid in Processes())
                Native.Signal(pid, signal);
        }

        return Task.CompletedTask;
    }

    private async Task<PartExit> WatchAsync()
    {
        await _outer.WaitForExitAsync().ConfigureAwait(false);
        PartExit exit = new(Code(_outer.ExitCode), _clock.GetUtcNow(), _asked);
        _outer.Dispose();
        return exit;
    }

    private int Code(int reported) => reported != 1 || !Log.EndsBySignal() ? reported
        : _killed ? PartExit.UnknownSignal + Native.Kill : PartExit.UnknownSignal;
}
