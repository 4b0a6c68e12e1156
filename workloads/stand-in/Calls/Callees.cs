using Jauge.Replica.Metrics;
using Jauge.Roles;
using Jauge.StandIn.Databases;
using Jauge.StandIn.Hosting;
using Jauge.StandIn.Redis;
using Jauge.StandIn.Work;

namespace Jauge.StandIn.Calls;

/// <summary>Makes the dependencies of a role ready to be called.</summary>
internal sealed class Callees(Settings settings, MetricsPage metrics, FineDelay delay, TimeProvider clock)
{
    /// <summary>What Npgsql, Connector/J and most drivers allow by default (npgsql.org/doc/connection-string-parameters.html, read
    /// 2026-11).</summary>
    internal const int UsualPool = 100;

    /// <summary>The one at the other end of a role's dependency.</summary>
    /// <exception cref="SettingException">Its URL is missing or is none.</exception>
    internal ICallee Of(DependencyRole role) => role.Kind switch
    {
        DependencyKind.PostgreSql => new DatabaseCallee(new PostgreSql(role, Url(role), Url(role.ReaderUrl), new()), Pool(role)),
        DependencyKind.MariaDb => new DatabaseCallee(new MariaDbServer(role, Url(role), Url(role.ReaderUrl), new()), Pool(role)),
        DependencyKind.Redis => Redis(role),
        _ => new HttpCallee(role, Url(role)),
    };

    /// <summary>Where it is.</summary>
    internal Uri Url(DependencyRole role) =>
        Url(role.Url ?? Named(role)) ?? throw new SettingException($"the role does not say where {role.Name} is");

    private static Uri? Url(string? text) => text is null ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var url) ? url : throw new SettingException($"'{text}' is no URL");

    private string? Named(DependencyRole role) => role.Kind switch
    {
        DependencyKind.Redis => settings.Text("REDIS_URL"),
        DependencyKind.PostgreSql or DependencyKind.MariaDb => settings.Text("DATABASE_URL"),
        _ => null,
    };

    private RedisCallee Redis(DependencyRole role)
    {
        var url = Url(role);
        return new(role, new(url.Host, url.Port, role.ConnectTimeout ?? TimeSpan.FromSeconds(2), clock), Pool(role), delay, clock);
    }

    private Places Pool(DependencyRole role)
    {
        var pool = new Places(role.Pool ?? UsualPool, int.MaxValue);
        metrics.AddGauge("pool_in_use", "Connections that requests use now.", () => pool.Taken, ("to", role.Name));
        metrics.AddGauge("pool_waiting", "Requests that wait for a connection.", () => pool.Waiting, ("to", role.Name));
        return pool;
    }
}
