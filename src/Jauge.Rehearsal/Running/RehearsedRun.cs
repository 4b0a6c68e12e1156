using System.Net.Sockets;
using Jauge.Core;
using Jauge.Dynamics;
using Jauge.Load;
using Jauge.Load.Exports;
using Jauge.Load.Results;
using Jauge.Rehearsal.Drills;
using Jauge.Rehearsal.Evidence;
using Jauge.Rehearsal.Loop;
using Jauge.Rehearsal.Processes;
using Jauge.Spec.Model;

namespace Jauge.Rehearsal.Running;

/// <summary>The load, the control loops and the watching of a system that runs.</summary>
internal sealed class RehearsedRun : ILoadObserver
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(500);
    private readonly RunningSystem _system;
    private readonly TimeSpan _startTook;
    private readonly MachineCosts _costs;
    private readonly RehearsalSettings _settings;
    private readonly DecisionTrace _trace;
    private readonly Lock _gate = new();
    private readonly List<ObservedPoint> _timeline = [];
    private AlertWatch? _alerts;
    private AnswerLines? _answers;
    private DateTimeOffset _start;

    internal RehearsedRun(RunningSystem system, TimeSpan startTook, MachineCosts costs)
    {
        (_system, _startTook, _costs, _settings) = (system, startTook, costs, system.Settings);
        _trace = new(TraceHeader.Of(system.Plan), _settings.Trace);
    }

    internal async Task<RehearsalEvidence> RunAsync(CancellationToken cancellation)
    {
        var load = RehearsedLoad.Of(_system.Plan, _system.Addresses, _settings.Seed);
        await using var kept = Ledger is { } path ? new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read) : null;
        _answers = kept is null ? null : new(kept);
        var (cpuBefore, dataBefore) = (await CpuAsync().ConfigureAwait(false), await DataCpuAsync().ConfigureAwait(false));
        var (machine, rehearsal) = (ProcessorTimes.Now(), OwnCpu());
        _start = _settings.Clock.GetUtcNow();
        using var over = new CancellationTokenSource();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var loops = LivePolicies.RunAsync(_system, _trace, _start, over.Token);
        _alerts = _system.Prometheus is { } prometheus
            ? new(async c => await prometheus.AlertsAsync(c).ConfigureAwait(false), new(_settings.Clock)) : null;
        var watching = _alerts?.RunAsync(over.Token) ?? Task.CompletedTask;
        var beats = BeatAsync(stop, over.Token);
        var played = Task.Factory.StartNew(() => LoadRun.Run(load, this, null, stop.Token), CancellationToken.None,
            TaskCreationOptions.LongRunning, TaskScheduler.Default);
        var result = await played.ConfigureAwait(false);
        var (cpuAfter, others) = (await CpuAsync().ConfigureAwait(false), ProcessorTimes.Now().OthersSince(machine, OwnCpu() - rehearsal));
        await over.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(beats, loops, watching).ConfigureAwait(false);
        if (kept is not null) await kept.FlushAsync(CancellationToken.None).ConfigureAwait(false);
        var evidence = Evidence(result, cpuBefore, cpuAfter, cancellation.IsCancellationRequested);
        evidence = evidence with { BusyWithOthers = others, Databases = await DataUseAsync(dataBefore).ConfigureAwait(false) };
        evidence = evidence with { Components = [.. await Task.WhenAll(evidence.Components.Select(CountedAsync)).ConfigureAwait(false)] };
        if (Checker is null || evidence.WasInterrupted) return evidence;
        return evidence with { Check = await CheckAsync(cancellation).ConfigureAwait(false) };
    }

    /// <inheritdoc/>
    public void Passed(LoadProgress progress)
    {
        var (all, counts) =
            (progress.Interval.All, _system.Pools.Select(p => new ReplicaCount(p.Key, p.Value.Ready, p.Value.Existing)).ToEquatableList());
        lock (_gate)
        {
            _timeline.Add(new(progress.Interval.To, all.Sent, all.Answered, all.Failed, all.P50 / 1e9, all.P95 / 1e9, all.P99 / 1e9,
                counts));
        }

        _settings.Progress?.Invoke(new(RehearsalPhase.Running, Now(all, counts),
            Math.Min(1, progress.Interval.To / _system.Plan.Timings.Length)));
    }

    /// <inheritdoc/>
    public void Kept(string request, int status, ReadOnlySpan<byte> body) => _answers?.Add(body);

    // last of all: what it asks of the parts is no part of the measurement
    private Task<RehearsedCheck> CheckAsync(CancellationToken cancellation) =>
        new SystemCheck(_system, Checker!).RunAsync(Ledger!, _answers!.Count, cancellation);

    // stand-ins sell nothing that could be checked
    private RehearsalCheckSpec? Checker =>
        _system.Plan.Replicated.All(p => p.Program is null) ? null : _system.Plan.Scaled.Spec.Rehearsal?.Check;

    // a check wants one, whoever else does
    private string? Ledger => _settings.Answers ?? (Checker is null ? null : Path.Combine(_system.Supervisor.Folder.Path, "answers.jsonl"));

    private static Text Now(IntervalRequest all, EquatableList<ReplicaCount> counts)
    {
        var replicas = string.Join(", ", counts.Select(c => $"{c.Component} × {c.Ready}"));
        var p95 = all.Answered > 0 ? $", p95 {all.P95 / 1e6:0} ms" : "";
        return new($"{all.Answered}/s{p95}, {all.Failed} failed; {replicas}", $"{all.Answered}/s{p95}, {all.Failed} échecs ; {replicas}");
    }

    // whoever ends again and again ends the load: nothing more would be learned
    private async Task BeatAsync(CancellationTokenSource stop, CancellationToken over)
    {
        try
        {
            while (!over.IsCancellationRequested)
            {
                await _system.MendAsync(over).ConfigureAwait(false);
                await Task.Delay(Beat, _settings.Clock, over).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
            // the load is over
        }
        catch
        {
            await stop.CancelAsync().ConfigureAwait(false);
            throw;
        }
    }

    private async Task<Dictionary<string, TimeSpan>> CpuAsync()
    {
        var used = new Dictionary<string, TimeSpan>(StringComparer.Ordinal);
        foreach (var (component, pool) in _system.Pools)
        {
            var reading = await pool.ReadAsync(CancellationToken.None).ConfigureAwait(false);
            used[component] = TimeSpan.FromTicks(reading.Replicas.Sum(r => r.Cpu.Ticks)) - pool.StartCpu;
        }


        return used;
    }

    // of each database's primary, where something counts it
    private async Task<Dictionary<string, (RunningPart Primary, TimeSpan Cpu)>> DataCpuAsync()
    {
        var used = new Dictionary<string, (RunningPart, TimeSpan)>(StringComparer.Ordinal);
        foreach (var database in _system.Databases.Values)
        {
            try
            {
                var primary = await database.PrimaryAsync(CancellationToken.None).ConfigureAwait(false);
                if (primary.Usage() is { } usage) used[database.Component] = (primary, usage.Cpu);
            }
            catch (Exception silent) when (silent is RehearsalException or HttpRequestException or SocketException)
            {
                // nobody is the primary just now: a calibration does without
            }
        }

        return used;
    }

    private async Task<EquatableMap<TimeSpan>> DataUseAsync(Dictionary<string, (RunningPart Primary, TimeSpan Cpu)> before)
    {
        var after = await DataCpuAsync().ConfigureAwait(false);
        return after.Where(a => before.TryGetValue(a.Key, out var then) && then.Primary == a.Value.Primary)
            .ToEquatableMap(a => a.Key, a => a.Value.Cpu - before[a.Key].Cpu);
    }

    // this process, and all that it started
    private TimeSpan OwnCpu() =>
        Environment.CpuUsage.TotalTime + TimeSpan.FromTicks(_system.Supervisor.Running.Sum(p => p.Usage()?.Cpu.Ticks ?? 0));

    private RehearsalEvidence Evidence(LoadResult result, Dictionary<string, TimeSpan> before, Dictionary<string, TimeSpan> after,
        bool isInterrupted) => new()
    {
        Plan = _system.Plan, Seed = _settings.Seed, StartedAt = _start, Host = _system.Supervisor.Host, Costs = _costs,
        StartTook = _startTook, Length = result.Measured,
        WasInterrupted = isInterrupted, Described = Described(result), All = MeasuredRequest.Of("", result.Requests, result.Measured),
        Requests = [.. result.Requests.Select(r => MeasuredRequest.Of(r.Name, [r], result.Measured))], Timeline = [.. _timeline],
        Components = [.. _system.Pools.Select(p => Use(p.Key, p.Value, after[p.Key] - before[p.Key]))],
        Alerts = [.. Fired()], Trace = _trace,
        LatenessP99 = result.Lateness.Count == 0 ? 0 : result.Lateness.Quantile(0.99) / 1e9, LoadCpu = result.ProcessorTime,
        Warnings = result.Warnings,
    };

    // the first time of each
    private IEnumerable<FiredAlert> Fired() =>
        _alerts is null ? [] : _alerts.Since(TimeSpan.Zero).OrderBy(a => a.At).DistinctBy(a => (a.Name, a.Component));

    private MeasuredRequest? Described(LoadResult result)
    {
        var classes = _system.Plan.Model.Requests.Select(r => r.Name).ToHashSet(StringComparer.Ordinal);
        var stated = result.Requests.Where(r => classes.Contains(r.Name)).ToList();
        return stated.Count == result.Requests.Count || stated.TrueForAll(r => r.Answered == 0) ? null
            : MeasuredRequest.Of("", stated, result.Measured);
    }

    private async Task<ComponentUse> CountedAsync(ComponentUse use) => use with
    {
        Counted = await ReplicaMetrics.CountedAsync(_system.Pools[use.Component].Targets.Select(t => t.Value), CancellationToken.None)
            .ConfigureAwait(false),
    };

    private ComponentUse Use(string component, ReplicaPool pool, TimeSpan cpu)
    {
        var counts = _timeline.Select(t => t.Replicas.First(r => r.Component == component)).ToList();
        return new(component, cpu > TimeSpan.Zero ? cpu : TimeSpan.Zero, counts.Count == 0 ? double.NaN : counts.Average(c => c.Ready),
            counts.Select(c => c.Existing).DefaultIfEmpty(0).Max(), _trace.Decisions.Count(d => d.Component == component), pool.Ends,
            pool.StartTimes.Count == 0 ? null : pool.StartTimes.Max()) { Starts = pool.StartTimes };
    }
}
