using Jauge.Core;
using Jauge.Rehearsal.Network;
using Jauge.Rehearsal.Parts;
using Jauge.Rehearsal.Parts.HaProxy;
using Jauge.Rehearsal.Parts.Monitoring;
using Jauge.Rehearsal.Planning;
using Jauge.Rehearsal.Processes;
using Jauge.Rehearsal.Roles;

namespace Jauge.Rehearsal.Running;

/// <summary>A described system that runs on this machine, part by part: what load is sent to and what drills break. Disposing ends all of
/// it.</summary>
public sealed class RunningSystem : IAsyncDisposable
{
    private readonly RehearsalFolder _folder;

    internal RunningSystem(RehearsalPlan plan, RehearsalSettings settings, RehearsalFolder folder)
    {
        (Plan, Settings, _folder, Supervisor) = (plan, settings, folder, new(folder, clock: settings.Clock));
        Bench = new(Supervisor, settings.Clock);
        Network = settings.LaysCables ? new(settings.Seed, settings.Clock) : null;
    }

    /// <summary>What runs, and what does not.</summary>
    public RehearsalPlan Plan { get; }

    /// <summary>How it was started.</summary>
    public RehearsalSettings Settings { get; }

    /// <summary>Answers for every process.</summary>
    public Supervisor Supervisor { get; }

    /// <summary>What further parts are made on.</summary>
    public Workbench Bench { get; }

    /// <summary>The links that a drill can slow and cut, named like the component that they lead to; null where none were laid.</summary>
    public FaultNetwork? Network { get; }

    /// <summary>The way into every replicated component.</summary>
    public HaProxyServer Balancer { get; internal set; } = null!;

    /// <summary>Replicas by component.</summary>
    public IReadOnlyDictionary<string, ReplicaPool> Pools => Replicas;

    /// <summary>Databases by component.</summary>
    public IReadOnlyDictionary<string, RunningDatabase> Databases => Data;

    /// <summary>Caches by component.</summary>
    public IReadOnlyDictionary<string, RunningCache> Caches => Cached;

    /// <summary>Stand-ins of services and queues, by component.</summary>
    public IReadOnlyDictionary<string, RunningPart> Services => Served;

    /// <summary>Who evaluates the alerts; null where nobody does.</summary>
    public PrometheusServer? Prometheus { get; internal set; }

    /// <summary>Where every component is found.</summary>
    public PartAddresses Addresses { get; internal set; } = new(EquatableMap<string>.Empty, EquatableMap<string>.Empty);

    /// <summary>When all of it was ready.</summary>
    public DateTimeOffset ReadyAt { get; internal set; }

    internal Dictionary<string, ReplicaPool> Replicas { get; } = new(StringComparer.Ordinal);

    internal Dictionary<string, RunningDatabase> Data { get; } = new(StringComparer.Ordinal);

    internal Dictionary<string, RunningCache> Cached { get; } = new(StringComparer.Ordinal);

    internal Dictionary<string, RunningPart> Served { get; } = new(StringComparer.Ordinal);

    /// <summary>Starts every part of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="settings">How.</param>
    /// <param name="cancellation">Ends the start; nothing is left running.</param>
    /// <exception cref="RehearsalException">A part is missing or does not start; nothing is left running.</exception>
    public static async Task<RunningSystem> StartAsync(RehearsalPlan plan, RehearsalSettings settings, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(settings);
        var folder = RehearsalFolder.Create(settings.Parent);
        folder.Keep = settings.KeepsFolder;
        var system = new RunningSystem(plan, settings, folder);
        try
        {
            await new SystemStarter(system).StartAsync(cancellation).ConfigureAwait(false);
            system.ReadyAt = settings.Clock.GetUtcNow();
            return system;
        }
        catch
        {
            await system.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Replaces replicas that ended by themselves, and tells Prometheus who there is.</summary>
    /// <exception cref="RehearsalException">JG5292: a component's replicas end again and again.</exception>
    public async Task MendAsync(CancellationToken cancellation)
    {
        foreach (var (component, pool) in Replicas)
        {
            await pool.MendAsync(cancellation).ConfigureAwait(false);
            Prometheus?.SetTargets(component, pool.Targets);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Settings.Progress?.Invoke(new(RehearsalPhase.Ending, new("ending everything", "fin de tout")));
        foreach (var pool in Replicas.Values) await pool.DisposeAsync().ConfigureAwait(false);
        foreach (var database in Data.Values) await database.DisposeAsync().ConfigureAwait(false);
        Prometheus?.Dispose();
        if (Network is not null) await Network.DisposeAsync().ConfigureAwait(false);
        await Supervisor.DisposeAsync().ConfigureAwait(false);
        _folder.Dispose();
    }
}
