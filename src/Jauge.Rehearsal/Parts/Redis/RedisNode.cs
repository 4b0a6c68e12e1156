using System.Globalization;
using Jauge.Core;
using Jauge.Rehearsal.Processes;

namespace Jauge.Rehearsal.Parts.Redis;

/// <summary>One Redis server: alone, with replicas, or a node of a cluster.</summary>
public sealed class RedisNode
{
    /// <summary>From a port to the one that a cluster's nodes talk on, as Redis itself chooses it.</summary>
    internal const int BusOffset = 10_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(1);
    private readonly Workbench _bench;
    private readonly PartSpec _spec;

    private RedisNode(Workbench bench, string name, int port, PartSpec spec) => (_bench, Name, Port, _spec) = (bench, name, port, spec);

    /// <summary>The Debian package.</summary>
    public const string Package = "redis-server";

    /// <summary>Of the part.</summary>
    public string Name { get; }

    /// <summary>On loopback.</summary>
    public int Port { get; }

    /// <summary>Holds its data.</summary>
    public string Data => Path.Combine(_bench.Folder.Path, Name);

    /// <summary>For programs.</summary>
    public string Url => $"redis://127.0.0.1:{Port}";

    /// <summary>The process; null before the first start.</summary>
    public RunningPart? Process { get; private set; }

    /// <summary>Starts a server.</summary>
    /// <exception cref="RehearsalException">Redis is missing, or does not answer in time.</exception>
    public static async Task<RedisNode> StartAsync(Workbench bench, string name, RedisSettings settings, CancellationToken cancellation)
    {
        var node = Prepare(bench, name, settings, isClustered: false);
        await node.StartAsync(cancellation).ConfigureAwait(false);
        return node;
    }

    /// <summary>A server that is not yet started, so that a folder to restore can be filled first.</summary>
    public static RedisNode Prepare(Workbench bench, string name, RedisSettings settings, bool isClustered)
    {
        ArgumentNullException.ThrowIfNull(bench);
        ArgumentNullException.ThrowIfNull(settings);
        var port = bench.Ports.Take(isClustered ? BusOffset : 0);
        return new(bench, name, port, new()
        {
            Name = name, Program = "redis-server", Package = Package, User = "redis", Ports = [port],
            Arguments = [.. Arguments(port, bench.Folder.Folder(name, "redis"), settings), .. isClustered ? Clustered(port, settings) : []],
            Readiness = new QuestionProbe(async c => await AskAsync(port, c, "PING").ConfigureAwait(false) is { Text: "PONG" }),
        });
    }

    /// <summary>Starts it, for the first time or again.</summary>
    /// <exception cref="RehearsalException">It does not answer in time.</exception>
    public async Task StartAsync(CancellationToken cancellation) =>
        Process = await _bench.Supervisor.StartAsync(_spec, cancellation).ConfigureAwait(false);

    /// <summary>Makes it copy another server and follow it; done when it does.</summary>
    /// <exception cref="RehearsalException">JG5220: it does not follow in time.</exception>
    /// <exception cref="RedisException">It refuses.</exception>
    public async Task FollowAsync(RedisNode master, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(master);
        (await AskAsync(cancellation, "REPLICAOF", "127.0.0.1", Number(master.Port)).ConfigureAwait(false)).Required();
        await WaitForLinkAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Makes a replica a master.</summary>
    /// <exception cref="RedisException">It refuses.</exception>
    public async Task PromoteAsync(CancellationToken cancellation) =>
        (await AskAsync(cancellation, "REPLICAOF", "NO", "ONE").ConfigureAwait(false)).Required();

    /// <summary>What it says of itself.</summary>
    /// <exception cref="IOException">It does not answer.</exception>
    public async Task<RedisHealth> HealthAsync(CancellationToken cancellation) =>
        RedisHealth.Read((await AskAsync(cancellation, "INFO").ConfigureAwait(false)).Required() ?? "");

    /// <summary>Asks it one thing on a connection of its own.</summary>
    public Task<RespValue> AskAsync(CancellationToken cancellation, params string[] words) => AskAsync(Port, cancellation, words);

    /// <summary>Waits until it follows its master.</summary>
    /// <exception cref="RehearsalException">JG5220: it does not in time.</exception>
    internal Task WaitForLinkAsync(CancellationToken cancellation) =>
        _bench.WaitAsync(Process!, new("follows its master", "suit son maître"),
        async c => (await HealthAsync(c).ConfigureAwait(false)).IsLinked, Patience, cancellation);

    private static async Task<RespValue> AskAsync(int port, CancellationToken cancellation, params string[] words)
    {
        using var connection = await RedisConnection.OpenAsync(port, AnswerLimit, cancellation).ConfigureAwait(false);
        return await connection.AskAsync(cancellation, words).ConfigureAwait(false);
    }

    // diskless: on one machine a copy by way of the disk would only cost twice
    private static IEnumerable<string> Arguments(int port, string folder, RedisSettings settings) =>
    [
        "--port", Number(port), "--bind", "127.0.0.1", "--dir", folder, "--daemonize", "no", "--save", "", "--appendonly",
        settings.KeepsLog ? "yes" : "no",
        "--repl-diskless-sync-delay", "0", "--maxmemory-policy", settings.Eviction,
        .. settings.MaxMemory is { } memory ? ["--maxmemory", Number(memory.Count)] : Array.Empty<string>(),
    ];

    private static IEnumerable<string> Clustered(int port, RedisSettings settings) =>
    [
        "--cluster-enabled", "yes", "--cluster-port", Number(port + BusOffset), "--cluster-node-timeout",
        Number((long)settings.NodeTimeout.TotalMilliseconds),
        "--cluster-require-full-coverage", settings.NeedsAllSlots ? "yes" : "no",
    ];

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
