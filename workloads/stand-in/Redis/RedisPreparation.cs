using System.Globalization;
using Jauge.Roles;
using Jauge.StandIn.Databases;

namespace Jauge.StandIn.Redis;

/// <summary>Counts how fast a Redis server's loop goes, and keeps the figure in it.</summary>
internal sealed class RedisPreparation(DependencyRole role, Uri url, TimeProvider clock)
{
    internal async Task RunAsync(CancellationToken cancellation)
    {
        if (role.Spending != SpendingKind.Work) return;
        await using var servers = new RedisServers(url.Host, url.Port, role.ConnectTimeout ?? TimeSpan.FromSeconds(2), clock);
        var key = RedisCallee.PaceKey;
        if (await servers.AskAsync(key, ["GET", key], cancellation) is not null) return;
        var steps = await Pacing.CountAsync((n, end) => servers.AskAsync(key, RedisCallee.Work(key, n), end), clock, cancellation);
        await servers.AskAsync(key, ["SET", key, steps.ToString("R", CultureInfo.InvariantCulture)], cancellation);
    }
}
