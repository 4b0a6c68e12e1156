using Jauge.Roles;
using Jauge.StandIn.Calls;
using Jauge.StandIn.Databases;
using Jauge.StandIn.Redis;

namespace Jauge.StandIn.Replica;

/// <summary>Gives the databases and caches of a role what its replicas need; doing it twice changes nothing.</summary>
internal sealed class Preparation(ReplicaRole role, Callees callees, TimeProvider clock)
{
    internal async Task RunAsync(CancellationToken cancellation)
    {
        foreach (var dependency in role.Dependencies) await PrepareAsync(dependency, cancellation);
    }

    private Task PrepareAsync(DependencyRole dependency, CancellationToken cancellation) => dependency.Kind switch
    {
        DependencyKind.PostgreSql =>
            new PostgreSqlPreparation(dependency, callees.Url(dependency), clock).RunAsync(Locks(dependency), cancellation),
        DependencyKind.MariaDb =>
            new MariaDbPreparation(dependency, callees.Url(dependency), clock).RunAsync(Locks(dependency), cancellation),
        DependencyKind.Redis => new RedisPreparation(dependency, callees.Url(dependency), clock).RunAsync(cancellation),
        _ => Task.CompletedTask,
    };

    private IEnumerable<LockRole> Locks(DependencyRole dependency) =>
        role.Operations.SelectMany(o => o.Calls).SelectMany(AndBelow).Where(c => c.To == dependency.Name).Select(c => c.Lock)
            .OfType<LockRole>();

    private static IEnumerable<CallRole> AndBelow(CallRole call) => call.Miss.SelectMany(AndBelow).Prepend(call);
}
