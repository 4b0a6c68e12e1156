using System.Globalization;
using System.Text;
using Jauge.Spec.Model;

namespace Jauge.Rehearsal.Parts.HaProxy;

/// <summary>HAProxy's configuration.</summary>
public static class HaProxyFile
{
    /// <summary>The whole file.</summary>
    /// <param name="settings">What stands behind it.</param>
    /// <param name="socket">Path of the runtime interface.</param>
    /// <param name="maxConnections">Of <see cref="ConnectionLimit"/>, or the settings' own.</param>
    public static string Write(HaProxySettings settings, string socket, int maxConnections)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var text = new StringBuilder();
        Global(text, settings, socket, maxConnections);
        Defaults(text, settings);
        foreach (var backend in settings.Http) Http(text, backend);
        foreach (var backend in settings.Tcp) Tcp(text, backend);
        if (settings.MetricsPort is { } port) Metrics(text, port);
        return text.ToString();
    }

    private static void Global(StringBuilder text, HaProxySettings settings, string socket, int maxConnections)
    {
        Line(text, "global");
        Line(text, $"    nbthread {settings.Threads}");
        Line(text, $"    maxconn {maxConnections}");
        Line(text, $"    stats socket {socket} mode 600 level admin");
        Line(text, "    stats timeout 1m");
        Line(text, "    log stdout format raw local0 notice");
    }

    private static void Defaults(StringBuilder text, HaProxySettings settings)
    {
        Line(text, "defaults");
        Line(text, "    log global");
        Line(text, $"    timeout connect {CheckTiming.Milliseconds(settings.ConnectTimeout)}");
        Line(text, $"    timeout client {CheckTiming.Milliseconds(settings.ClientTimeout)}");
        Line(text, $"    timeout server {CheckTiming.Milliseconds(settings.ClientTimeout)}");
    }

    private static void Http(StringBuilder text, HttpBackend backend)
    {
        Frontend(text, backend.Name, backend.Port, "http");
        Line(text, $"backend {backend.Name}");
        Line(text, "    mode http");
        Line(text, $"    balance {Method(backend.Balancing)}");
        Line(text, $"    option httpchk GET {backend.HealthPath}");
        Line(text, "    http-check expect status 200-399");
        Line(text, $"    timeout check {CheckTiming.Milliseconds(backend.Check.Timeout)}");
        Line(text, $"    timeout queue {CheckTiming.Milliseconds(backend.QueueTimeout)}");
        Line(text, $"    timeout server {CheckTiming.Milliseconds(backend.ServerTimeout)}");

        // a replica that is lost between two checks must not cost the request that was sent to it before it was read
        Line(text, "    retries 3");
        Line(text, "    retry-on conn-failure empty-response");
        // nobody knows whether a lost replica had begun with it: an order that is sent again is an order placed twice
        Line(text, "    http-request disable-l7-retry unless { method GET HEAD OPTIONS }");
        Line(text, "    option redispatch 1");
    }

    private static void Tcp(StringBuilder text, TcpBackend backend)
    {
        Frontend(text, backend.Name, backend.Port, "tcp");
        Line(text, $"backend {backend.Name}");
        Line(text, "    mode tcp");
        Line(text, "    balance leastconn");
        if (backend.CheckPath is { } path) Line(text, $"    option httpchk OPTIONS {path}");
        Line(text, $"    timeout check {CheckTiming.Milliseconds(backend.Check.Timeout)}");
        foreach (var server in backend.Servers)
            Line(text, $"    server {server.Name} 127.0.0.1:{server.Port} check {CheckPort(server)}{backend.Check.Words} {ServerLost}");
    }

    // clients of a lost primary must notice at once, not when their own limit ends
    private const string ServerLost = "on-marked-down shutdown-sessions";

    private static string CheckPort(TcpServer server) => server.CheckPort is { } port ? $"port {port} " : "";

    private static void Frontend(StringBuilder text, string name, int port, string mode)
    {
        Line(text, $"frontend {name}-in");
        Line(text, $"    mode {mode}");
        Line(text, $"    bind 127.0.0.1:{port}");
        Line(text, $"    default_backend {name}");
    }

    private static void Metrics(StringBuilder text, int port)
    {
        Line(text, "frontend metrics");
        Line(text, "    mode http");
        Line(text, $"    bind 127.0.0.1:{port}");
        Line(text, "    http-request use-service prometheus-exporter if { path /metrics }");
    }

    /// <summary>HAProxy's word for a method. Weights go with roundrobin; a caller's zone is nothing that one machine has, so that the
    /// fewest connections stand for it.</summary>
    private static string Method(BalancingMethod method) => method switch
    {
        BalancingMethod.RoundRobin or BalancingMethod.Weighted => "roundrobin",
        BalancingMethod.TwoChoices => "random(2)",
        BalancingMethod.Random => "random(1)",
        BalancingMethod.LeastConnections or BalancingMethod.ZoneAware => "leastconn",
        _ => throw new ArgumentOutOfRangeException(nameof(method)),
    };

    private static void Line(StringBuilder text, FormattableString line) =>
        text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
