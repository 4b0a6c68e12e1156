using System.Globalization;
using System.Net;
using Jauge.Core;
using Jauge.Rehearsal.Parts.HaProxy;
using Jauge.Rehearsal.Parts.Monitoring;
using Jauge.Rehearsal.Planning;
using Jauge.Rehearsal.Processes;
using Jauge.Rehearsal.Roles;
using Jauge.Roles;

namespace Jauge.Rehearsal.Running;

/// <summary>Starts the parts of a system: data first, then the way in, then who uses them.</summary>
internal sealed class SystemStarter(RunningSystem system)
{
    /// <summary>An application that fills its database by itself for the first time takes minutes; a limit says that it hung.</summary>
    private static readonly TimeSpan PreparationLimit = TimeSpan.FromMinutes(15);

    private readonly RehearsalPlan _plan = system.Plan;
    private readonly RehearsalSettings _settings = system.Settings;
    private readonly WorkloadPrograms _programs = new(system.Supervisor, system.Settings);
    private readonly ProgramVariables _variables = new(system);
    private readonly Dictionary<string, int> _ports = new(StringComparer.Ordinal);
    private EquatableMap<ReplicaRole> _roles = EquatableMap<ReplicaRole>.Empty;

    internal async Task StartAsync(CancellationToken cancellation)
    {
        foreach (var program in _plan.Replicated.Select(p => p.Program?.Workload).OfType<string>()) _programs.Project(program);
        var standIn = _programs.AssemblyAsync(WorkloadPrograms.StandIn, cancellation);
        await DataAsync(cancellation).ConfigureAwait(false);
        await standIn.ConfigureAwait(false);
        await BalancerAsync(cancellation).ConfigureAwait(false);
        system.Addresses = Addresses();
        _roles = RoleBook.Write(_plan, system.Addresses, _settings.Seed);
        await PrepareAsync(cancellation).ConfigureAwait(false);
        await PrepareProgramsAsync(cancellation).ConfigureAwait(false);
        await ServicesAsync(cancellation).ConfigureAwait(false);
        await ProgramsAsync(cancellation).ConfigureAwait(false);
        if (_settings.WatchesAlerts) await WatchersAsync(cancellation).ConfigureAwait(false);
    }

    private void Tell(string name) => _settings.Progress?.Invoke(new(RehearsalPhase.Starting, Text.Same(name)));

    // they start at the same time: most of it is waiting
    private Task DataAsync(CancellationToken cancellation)
    {
        var data = new DataParts(system.Bench, _plan, system.Network);
        return Task.WhenAll(_plan.Parts.Where(p => IsDatabase(p.Kind) || p.Kind is PartKind.Redis or PartKind.RedisCluster)
            .Select(p => DataAsync(data, p, cancellation)));
    }

    private async Task DataAsync(DataParts data, PlannedPart part, CancellationToken cancellation)
    {
        Tell($"{part.Name} ({PartChoice.Name(part.Kind)})");
        if (IsDatabase(part.Kind))
        {
            var database = await data.DatabaseAsync(part, cancellation).ConfigureAwait(false);
            lock (system.Data) system.Data[part.Name] = database;
            return;
        }

        var cache = await data.CacheAsync(part, cancellation).ConfigureAwait(false);
        lock (system.Cached) system.Cached[part.Name] = cache;
    }

    private static bool IsDatabase(PartKind kind) =>
        kind is PartKind.Postgresql or PartKind.Patroni or PartKind.Mariadb or PartKind.MariadbReplicated;

    private async Task BalancerAsync(CancellationToken cancellation)
    {
        Tell("HAProxy");
        foreach (var part in _plan.Parts.Where(p => p.Kind == PartKind.Replicas || PartChoice.IsCloud(p.Kind)))
            _ports[part.Name] = system.Bench.Ports.Take();
        system.Balancer = await HaProxyServer.StartAsync(system.Bench, new()
        {
            Name = "haproxy", Http = [.. _plan.Replicated.Select(Backend)], Tcp = [.. system.Databases.Values.SelectMany(d => d.Backends)],
        }, cancellation).ConfigureAwait(false);
        foreach (var database in system.Databases.Values) database.Attach(system.Balancer);
    }

    private HttpBackend Backend(PlannedPart part)
    {
        var station = _plan.Model.Stations[_plan.Model.IndexOf(part.Name)];
        return new() { Name = part.Name, Port = _ports[part.Name], Balancing = station.Balancing };
    }

    private PartAddresses Addresses()
    {
        var urls = _ports.Select(p => KeyValuePair.Create(p.Key, Url(Door(p.Key, p.Value))))
            .Concat(system.Databases.Values.Select(d => KeyValuePair.Create(d.Component, d.UrlAt(Door(d.Component, d.Port)))))
            .Concat(system.Caches.Values.Select(c =>
                KeyValuePair.Create(c.Component, c.Node is { } node ? $"redis://127.0.0.1:{Door(c.Component, node.Port)}" : c.Url)));
        return new(urls.ToEquatableMap(),
            system.Databases.Where(d => d.Value.ReaderUrl is not null).Select(d => KeyValuePair.Create(d.Key, d.Value.ReaderUrl!))
                .ToEquatableMap());
    }

    // the port that leads to a component: its own, or a link's that leads there
    private int Door(string component, int port) => system.Network is not { } network ? port
        : network.Add(component, system.Bench.Ports.Take(), new(IPAddress.Loopback, port)).Port;

    private static string Url(int port) => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");

    // databases and caches get what the stand-ins need, one role after the other: the pace of a server is counted while nobody else works
    private async Task PrepareAsync(CancellationToken cancellation)
    {
        foreach (var (component, role) in _roles.Where(
            r => r.Value.Dependencies.Any(d => d.Kind is DependencyKind.PostgreSql or DependencyKind.MariaDb or DependencyKind.Redis)))
        {
            if (_plan.PartOf(component)?.Program is not null) continue;
            Tell($"{component}: {role.Dependencies.Count}");
            var file = system.Supervisor.Folder.File($"roles/{component}.json", RoleFile.Write(role));
            await system.Supervisor.CheckedAsync(new()
            {
                Name = $"prepare-{component}", Program = "dotnet", Package = "dotnet-sdk-10.0", OwnNamespace = false,
                Arguments = [await StandInAsync(cancellation).ConfigureAwait(false), "prepare"],
                Environment = EquatableMap.Of(("JAUGE_ROLE", file)),
            }, cancellation).ConfigureAwait(false);
        }
    }

    // a workload's own program makes its database ready once, before its replicas start: theirs is a start that is measured
    private async Task PrepareProgramsAsync(CancellationToken cancellation)
    {
        foreach (var part in _plan.Replicated.Where(p => p.Program?.Workload is not null))
        {
            var command = await CommandAsync(part, cancellation).ConfigureAwait(false);
            _settings.Progress?.Invoke(new(RehearsalPhase.Starting,
                new($"preparing {part.Name}; the first time may take minutes",
                    $"préparation de {part.Name} ; la première fois peut prendre des minutes")));
            await system.Supervisor.CheckedAsync(new()
            {
                Name = $"prepare-{part.Name}", Program = command[0], Package = "dotnet-sdk-10.0",
                Arguments = [.. command.Skip(1), "prepare"], ReadyWithin = PreparationLimit,
                Environment = _variables.Of(part.Name, 0, "", part.Program),
            }, cancellation).ConfigureAwait(false);
        }
    }

    private Task<string> StandInAsync(CancellationToken cancellation) => _programs.AssemblyAsync(WorkloadPrograms.StandIn, cancellation);

    private Task ServicesAsync(CancellationToken cancellation) => Task.WhenAll(_plan.Parts.Select(part => part.Kind switch
    {
        PartKind.Service =>
            ServiceAsync(part, "replica", ("JAUGE_ROLE", Role(part.Name, "service", _roles[part.Name] with { StartsIn = null })),
                cancellation),
        PartKind.Queue => ServiceAsync(
            part, "qstash", ("QSTASH_TOKEN", RoleBook.QueueToken), cancellation, ("QSTASH_PARALLELISM", Parallelism(part.Name))),
        PartKind.Model => ServiceAsync(part, "llm", ("JAUGE_SEED", _settings.Seed.ToString(CultureInfo.InvariantCulture)), cancellation),
        PartKind.Payments => ServiceAsync(part, "stripe", ("STRIPE_WEBHOOK_URL", Webhook(part.Name) ?? ""), cancellation),
        PartKind.Objects => ServiceAsync(part, "objects", ("JAUGE_SEED", ""), cancellation),
        _ => Task.CompletedTask,
    }));

    // deliveries under way at once; 0 is no limit
    private string Parallelism(string queue) =>
        (_plan.DeliveriesOf(queue) ?? 0).ToString(CultureInfo.InvariantCulture);

    private async Task ServiceAsync(
        PlannedPart part, string standIn, (string Name, string Value) setting, CancellationToken cancellation,
        params (string Name, string Value)[] more)
    {
        Tell(part.Name);
        var running = await StandInAsync(part.Name, standIn, _ports[part.Name], setting, cancellation, more).ConfigureAwait(false);
        lock (system.Served) system.Served[part.Name] = running;
    }

    private async Task<RunningPart> StandInAsync(
        string name, string standIn, int port, (string Name, string Value) setting, CancellationToken cancellation,
        params (string Name, string Value)[] more)
    {
        EquatableList<string> command = ["dotnet", await StandInAsync(cancellation).ConfigureAwait(false), standIn];
        var variables = more.Select(m => KeyValuePair.Create(m.Name, m.Value)).Concat(Stated(name))
            .Prepend(KeyValuePair.Create(setting.Name, setting.Value))
            .Prepend(KeyValuePair.Create("REPLICA", name)).Prepend(KeyValuePair.Create("PORT", port.ToString(CultureInfo.InvariantCulture)))
            .GroupBy(v => v.Key, StringComparer.Ordinal).ToEquatableMap(v => v.Key, v => v.Last().Value);
        return await system.Supervisor.StartAsync(Process(name, port, command, variables), cancellation).ConfigureAwait(false);
    }

    private EquatableMap<string> Stated(string component) =>
        _plan.Scaled.Spec.Rehearsal?.Components.GetValueOrDefault(component)?.Environment ?? EquatableMap<string>.Empty;

    // what payments tell goes to a program of its own; a generic stand-in would not know the path
    private string? Webhook(string payments) => _plan.Scaled.Find(payments)?.Spec.Webhooks.Values
        .Where(w => _plan.PartOf(w.To)?.Program is not null).Select(w => system.Addresses.Of(w.To) + w.Path).FirstOrDefault();

    private string Role(string component, string kind, ReplicaRole role) =>
        system.Supervisor.Folder.File($"roles/{component}-{kind}.json", RoleFile.Write(role));

    private async Task ProgramsAsync(CancellationToken cancellation)
    {
        foreach (var part in _plan.Replicated)
        {
            Tell($"{part.Name} × {part.Replicas}");
            var specs = await SpecsAsync(part, cancellation).ConfigureAwait(false);
            system.Replicas[part.Name] = new ReplicaPool(system.Bench, system.Balancer, part, specs, system.Network);
            await system.Replicas[part.Name].StartAllAsync(cancellation).ConfigureAwait(false);
        }
    }

    // those that are there from the beginning have started long ago
    private async Task<Func<PooledReplica, bool, PartSpec>> SpecsAsync(PlannedPart part, CancellationToken cancellation)
    {
        var command = await CommandAsync(part, cancellation).ConfigureAwait(false);
        var (first, later) =
            (Role(part.Name, "first", _roles[part.Name] with { StartsIn = null }), Role(part.Name, "later", _roles[part.Name]));
        return (replica, isFirst) => Process(replica.Name, replica.Port, command,
            _variables.Of(part.Name, replica.Port, isFirst ? first : later, part.Program, replica.Name)) with
        {
            Machine = replica.Name, Limits = Limits(part), WorkingFolder = part.Program?.Command is null ? null : _settings.SystemFolder,
        };
    }

    private async Task<EquatableList<string>> CommandAsync(PlannedPart part, CancellationToken cancellation) => part.Program switch
    {
        { Command: { } command } => [_settings.OwnProgram(command), .. part.Program.Arguments],
        { Workload: { } workload } =>
            ["dotnet", await _programs.AssemblyAsync(workload, cancellation).ConfigureAwait(false), .. part.Program.Arguments],
        _ => ["dotnet", await StandInAsync(cancellation).ConfigureAwait(false), "replica"],
    };

    private PartLimits? Limits(PlannedPart part) => part.Cores <= 0 && part.Memory is null ? null
        : new() { Cpus = part.Cores > 0 ? part.Cores : null, CpuPeriod = _plan.Timings.CpuPeriod, Memory = part.Memory };

    private static PartSpec Process(string name, int port, EquatableList<string> command, EquatableMap<string> variables) => new()
    {
        Name = name, Program = command[0], Package = command[0] == "dotnet" ? "dotnet-sdk-10.0" : "", Arguments = [.. command.Skip(1)],
        Ports = [port],
        Environment = variables, Readiness = new HttpProbe(new($"{Url(port)}/readyz")), ReadyWithin = TimeSpan.FromSeconds(120),
        Stop = new(StopSignal.Terminate, TimeSpan.FromSeconds(35)),
    };

    private async Task WatchersAsync(CancellationToken cancellation)
    {
        if (_plan.Parts.All(p => p.Kind != PartKind.Prometheus)) return;
        Tell("Prometheus");
        var rendered = RenderedMonitoring.Of(_plan.Scaled);
        var timings = new MonitoringTimings
        {
            ScrapeInterval = _plan.Timings.Scrape, RuleInterval = _plan.Timings.Scrape, Shortened = _plan.Timings.AlertsFaster,
        };
        var alertmanager = rendered.Alertmanager is null ? null
            : await AlertmanagerAsync(rendered.Alertmanager, timings, cancellation).ConfigureAwait(false);
        system.Prometheus = await PrometheusServer.StartAsync(system.Bench, [.. _plan.Replicated.Select(Job)], rendered.Rules, timings,
            alertmanager, cancellation).ConfigureAwait(false);
        foreach (var (component, pool) in system.Pools) system.Prometheus.SetTargets(component, pool.Targets);
    }

    // what it sends arrives on this machine, and can be read there
    private async Task<AlertmanagerServer> AlertmanagerAsync(string rendered, MonitoringTimings timings, CancellationToken cancellation)
    {
        var (webhook, mail, smtp) = (system.Bench.Ports.Take(), system.Bench.Ports.Take(), system.Bench.Ports.Take());
        await StandInAsync("webhook-sink", "webhook", webhook, ("JAUGE_DRAIN_LIMIT", "1 s"), cancellation).ConfigureAwait(false);
        await StandInAsync("mail-sink", "mail", mail, ("SMTP_PORT", smtp.ToString(CultureInfo.InvariantCulture)), cancellation)
            .ConfigureAwait(false);
        return await AlertmanagerServer.StartAsync(system.Bench, AlertmanagerRedirection.Redirect(rendered, new(webhook, smtp), timings),
            cancellation).ConfigureAwait(false);
    }

    private static WatchedJob Job(PlannedPart part) => new(part.Name);
}
