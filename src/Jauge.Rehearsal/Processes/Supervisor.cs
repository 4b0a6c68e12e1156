using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Jauge.Rehearsal.Processes;

/// <summary>
/// Starts the parts of one rehearsal and answers for them: whatever ends the rehearsal, a kill included, nothing of them stays.
/// Thread-safe. Dispose it before its folder.
/// </summary>
public sealed partial class Supervisor : IAsyncDisposable
{
    private static readonly string[] PassedOn = ["PATH", "LANG", "LC_ALL", "TZ"];
    private readonly LaunchThread _launcher = new();
    private readonly ConcurrentDictionary<string, RunningPart> _parts = new(StringComparer.Ordinal);
    private readonly ControlGroups _groups;
    private readonly SupervisorOptions _options;
    private readonly TimeProvider _clock;
    private int _order;
    private readonly ConcurrentDictionary<string, int> _orders = new(StringComparer.Ordinal);

    /// <summary>Looks at what the machine allows; starts nothing yet.</summary>
    /// <param name="folder">Where everything is written.</param>
    /// <param name="options">Null for the defaults.</param>
    /// <param name="clock">Null for the system's.</param>
    /// <exception cref="RehearsalException">JG5206: this is not Linux; JG5200: util-linux is missing.</exception>
    public Supervisor(RehearsalFolder folder, SupervisorOptions? options = null, TimeProvider? clock = null)
    {
        (Folder, _options, _clock) = (folder, options ?? new(), clock ?? TimeProvider.System);
        Isolation = _options.Isolation ?? Isolation.Probe();
        _groups = ControlGroups.Make(folder.Name);
    }

    /// <summary>Where everything is written.</summary>
    public RehearsalFolder Folder { get; }

    /// <summary>Ports for the parts; held until the supervisor ends.</summary>
    public FreePorts Ports { get; } = new();

    /// <summary>How parts are kept apart here, and why not more strongly.</summary>
    public Isolation Isolation { get; }

    /// <summary>What this machine allows, and what it leaves out.</summary>
    public HostEvidence Host =>
        new(Isolation, _groups.Limits, _groups.Unified, _groups.Disk && Device is not null, Environment.IsPrivilegedProcess);

    /// <summary>The parts that run, in the order of their start.</summary>
    public IReadOnlyList<RunningPart> Running =>
        [.. _parts.Values.Where(p => p.State != PartState.Ended).OrderBy(p => _orders.GetValueOrDefault(p.Name))];

    /// <summary>The running parts of one machine, in the order of their start.</summary>
    public IReadOnlyList<RunningPart> OnMachine(string machine) => [.. Running.Where(p => p.Machine == machine)];

    /// <summary>The part that was last started under a name, running or ended; null where there was none.</summary>
    public RunningPart? Find(string name) => _parts.GetValueOrDefault(name);

    /// <summary>Starts a part and waits until it answers. A part of the same name must have ended.</summary>
    /// <returns>The part, ready.</returns>
    /// <exception cref="RehearsalException">It is not installed, its port is taken, it ended early, it was not ready in time: nothing of
    /// it runs then.</exception>
    /// <exception cref="OperationCanceledException">Nothing of it runs then.</exception>
    public async Task<RunningPart> StartAsync(PartSpec part, CancellationToken cancellation = default)
    {
        var running = await LaunchAsync(part, cancellation).ConfigureAwait(false);
        try
        {
            await running.FindProgramAsync(cancellation).ConfigureAwait(false);
            await ReadyAsync(running, cancellation).ConfigureAwait(false);
            return running;
        }
        catch
        {
            await running.KillAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Runs a command to its end, such as <c>initdb</c>: <see cref="PartSpec.ReadyWithin"/> is its limit, its readiness is not
    /// asked.</summary>
    /// <returns>Whatever its exit code; see <see cref="CheckedAsync"/>.</returns>
    /// <exception cref="RehearsalException">It is not installed, or was not done in time.</exception>
    /// <exception cref="OperationCanceledException">Nothing of it runs then.</exception>
    public async Task<CommandOutcome> RunAsync(PartSpec command, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        var before = new FileInfo(LogOf(command)) is { Exists: true } log ? log.Length : 0;
        var running = await LaunchAsync(command, cancellation).ConfigureAwait(false);
        try
        {
            await running.FindProgramAsync(cancellation).ConfigureAwait(false);
            var exit = await running.Exited.WaitAsync(command.ReadyWithin, _clock, cancellation).ConfigureAwait(false);
            return new(exit, running.Log.Since(before), exit.At - running.StartedAt);
        }
        catch (TimeoutException)
        {
            throw Late(running);
        }
        finally
        {
            await running.KillAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Runs a command that must exit 0.</summary>
    /// <exception cref="RehearsalException">JG5208 with its last lines where it does not; otherwise as <see cref="RunAsync"/>.</exception>
    /// <exception cref="OperationCanceledException">Nothing of it runs then.</exception>
    public async Task<CommandOutcome> CheckedAsync(PartSpec command, CancellationToken cancellation = default)
    {
        var outcome = await RunAsync(command, cancellation).ConfigureAwait(false);
        if (outcome.Exit.Code == 0) return outcome;
        throw RehearsalFolder.Full(Folder.Path)
            ?? new RehearsalException(ProcessDiagnostics.CommandFailed(command.Name, outcome.Exit.ToString(),
                new LogTail(LogOf(command)).Last()));
    }

    /// <summary>Asks all parts to end, the last started first, each within its own limit.</summary>
    public async Task StopAllAsync()
    {
        foreach (var part in Running.Reverse())
            await part.StopAsync().ConfigureAwait(false);
    }

    /// <summary>Kills what runs, all at once, and waits until it is gone.</summary>
    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(Running.Select(p => p.KillAsync())).ConfigureAwait(false);
        _launcher.Dispose();
        _groups.Dispose();
        Ports.Dispose();
    }

    private string? Device => field ??= BlockDevice.Of(Folder.Path);

    private string LogOf(PartSpec part) => Path.Combine(Folder.Logs, part.Name + ".log");

    private async Task<RunningPart> LaunchAsync(PartSpec part, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(part);
        cancellation.ThrowIfCancellationRequested();
        Check(part);
        var mode = part.OwnNamespace ? Isolation.Mode : IsolationMode.None;
        var group = _groups.Part(part.Name);
        var limited = group.Limit(part.Limits);
        var outer = await _launcher.StartAsync(Start(part, mode, group)).ConfigureAwait(false);
        _orders[part.Name] = Interlocked.Increment(ref _order);
        PartBody body = new(outer, group, mode, Device);
        return _parts[part.Name] = new RunningPart(part, body, new LogTail(LogOf(part)), _clock) { HeldToLimits = limited };
    }

    private void Check(PartSpec part)
    {
        if (!PartName().IsMatch(part.Name)) throw new ArgumentException($"'{part.Name}' cannot name a part", nameof(part));
        if (Find(part.Name) is { State: not PartState.Ended }) throw new InvalidOperationException($"{part.Name} runs already");
        foreach (var port in part.Ports.Where(p => !FreePorts.IsFree(p)))
            throw new RehearsalException(ProcessDiagnostics.BusyPort(part.Name, port));
        if (RehearsalFolder.Full(Folder.Path) is { } full) throw full;
    }

    private ProcessStartInfo Start(PartSpec part, IsolationMode mode, PartGroup group)
    {
        var own = Folder.Folder(Path.Combine("parts", part.Name), part.User);
        string[] line = [.. Line(part, mode, group)];
        ProcessStartInfo start = new(Programs.Find(line[0], "util-linux"), line.Skip(1)) { WorkingDirectory = part.WorkingFolder ?? own };
        Surround(start.Environment, part, own);
        return start;
    }

    private IEnumerable<string> Line(PartSpec part, IsolationMode mode, PartGroup group)
    {
        string[] program = [Programs.Find(part.Program, part.Package), .. part.Arguments];
        string[] apart = mode == IsolationMode.None ? [] : [.. LaunchLine.Unshare(mode), "--", .. LaunchLine.SharedMemory];
        return [.. LaunchLine.Outside(LogOf(part), group.Folders), .. apart, .. LaunchLine.Inside(mode, UserOf(part)), .. program];
    }

    private static ServiceUser? UserOf(PartSpec part)
    {
        if (part.User is null || !Environment.IsPrivilegedProcess) return null;
        return ServiceUser.Find(part.User) ?? throw new RehearsalException(ProcessDiagnostics.NoSuchUser(part.Name, part.User));
    }

    private static void Surround(IDictionary<string, string?> environment, PartSpec part, string own)
    {
        foreach (var name in environment.Keys.Where(n => !PassedOn.Contains(n)
            && !n.StartsWith("DOTNET_", StringComparison.Ordinal)).ToList())
            environment.Remove(name);
        environment["HOME"] = environment["TMPDIR"] = own;
        foreach (var (name, value) in part.Environment)
            environment[name] = value;
    }

    private async Task ReadyAsync(RunningPart part, CancellationToken cancellation)
    {
        var until = _clock.GetUtcNow() + part.Spec.ReadyWithin;
        while (!await AnswersAsync(part, cancellation).ConfigureAwait(false))
        {
            if (part.Exited.IsCompleted) throw Early(part, await part.Exited.ConfigureAwait(false));
            if (_clock.GetUtcNow() > until) throw Late(part);
            await Task.Delay(_options.PollEvery, _clock, cancellation).ConfigureAwait(false);
        }

        part.MarkReady();
    }

    private async Task<bool> AnswersAsync(RunningPart part, CancellationToken cancellation)
    {
        if (part.Exited.IsCompleted) return false;
        if (part.Spec.Readiness is not { } probe) return true;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(_options.AnswerWithin);
        try
        {
            return await probe.AskAsync(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    private RehearsalException Early(RunningPart part, PartExit exit) => RehearsalFolder.Full(Folder.Path)
        ?? new RehearsalException(ProcessDiagnostics.EndedEarly(part.Name, exit.ToString(), part.Log.Last()));

    private RehearsalException Late(RunningPart part) => RehearsalFolder.Full(Folder.Path)
        ?? new RehearsalException(ProcessDiagnostics.NotReady(part.Name, Core.Durations.Format(part.Spec.ReadyWithin), part.Log.Last()));

    [GeneratedRegex("^[A-Za-z0-9_-]{1,40}$")]
    private static partial Regex PartName();
}
